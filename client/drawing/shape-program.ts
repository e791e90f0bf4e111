// Owns drawing the shapes of kinds on the graphics card: one node program for Sigma, the same shapes as marks/glyph. One for
// all shapes, since compiling takes longer than drawing: Sigma compiles each program three times. Imports Sigma, which needs a browser: only the lazily loaded drawing imports this.
import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

/** Shapes, by the name that nodes carry as their `shape`. */
const shapeTypes = ["claim", "recommendation", "reference", "work", "study"] as const;
/** One of the shapes. */
export type ShapeType = (typeof shapeTypes)[number];

// Signed distance from the border, negative inside, for a point in a square of side 2; after Inigo Quilez,
// https://iquilezles.org/articles/distfunctions2d/ (MIT).
const distances: Record<ShapeType, string> = {
  claim: "return length(p) - 0.72;",
  recommendation:
    "vec2 q = abs(p) - vec2(0.84, 0.66) + 0.34; return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - 0.34;",
  reference: "return (abs(p.x) + abs(p.y) - 0.9) * 0.70710678;",
  work: "vec2 q = abs(p) - 0.68; return max(q.x, q.y);",
  study: "vec2 q = abs(p.yx); return max(dot(q, vec2(0.8660254, 0.5)), q.x) - 0.72;",
};

const vertexShader = `
attribute vec4 a_id;
attribute float a_shape;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_filled;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform mat3 u_matrix;
varying vec4 v_color;
varying float v_pixel;
varying float v_filled;
varying float v_shape;
const float bias = 255.0 / 254.0;
void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  float side = a_size / u_sizeRatio * u_pixelRatio * 2.0;
  gl_PointSize = side;
  v_pixel = 2.0 / side;
  v_filled = a_filled;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

const fragmentShader = `
precision highp float;
varying vec4 v_color;
varying float v_pixel;
varying float v_filled;
varying float v_shape;
uniform float u_pixelRatio;
float toBorder(vec2 p) {
${shapeTypes.map((shape, i) => `  if (v_shape < ${i}.5) { ${distances[shape]} }`).join("\n")}
  return 1.0;
}
void main() {
  float d = toBorder(gl_PointCoord * 2.0 - 1.0);
  float inside = 1.0 - smoothstep(-v_pixel * 0.6, v_pixel * 0.6, d);
  float line = 1.0 - smoothstep(-v_pixel * 0.6, v_pixel * 0.6, abs(d + v_pixel * u_pixelRatio * 0.8) - v_pixel * u_pixelRatio * 0.8);
  float dot = 1.0 - smoothstep(-v_pixel * 0.6, v_pixel * 0.6, length(gl_PointCoord * 2.0 - 1.0) - 0.3);
  float shown = v_filled > 0.75 ? inside : v_filled > 0.25 ? max(line, dot) : line;
  #ifdef PICKING_MODE
  if (inside < 0.5) discard;
  gl_FragColor = v_color;
  #else
  gl_FragColor = v_color * shown;
  #endif
}
`;

const uniforms = ["u_sizeRatio", "u_pixelRatio", "u_matrix"] as const;

/** Whether shapes of this type are filled; the others are outlines. */
const isFilled = (shape: ShapeType): boolean => shape === "recommendation";

/** How a shape is drawn: filled, as an outline with a dot in its middle, or as an outline. */
export type Fill = "full" | "dot" | "none";
const fillValues: Record<Fill, number> = { full: 1, dot: 0.5, none: 0 };

/** What a node of Sigma's graph carries for the program. `fill` is the shape's usual one where it is absent. */
export type ShapeAttributes = { shape: ShapeType; fill?: Fill };

/** The program that draws every shape: nodes carry {@link ShapeAttributes} beside what Sigma asks of them. */
export class ShapeProgram extends NodeProgram<(typeof uniforms)[number]> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, POINTS } = WebGLRenderingContext;
    return {
      VERTICES: 1,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: POINTS,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_filled", size: 1, type: FLOAT },
        { name: "a_shape", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    };
  }

  override processVisibleItem(
    nodeIndex: number,
    startIndex: number,
    data: NodeDisplayData & Partial<ShapeAttributes>,
  ): void {
    const { shape = "claim", fill = isFilled(shape) ? "full" : "none" } = data;
    const values = [
      data.x,
      data.y,
      data.size,
      fillValues[fill],
      shapeTypes.indexOf(shape),
      floatColor(data.color),
      nodeIndex,
    ];
    this.array.set(values, startIndex);
  }

  override setUniforms(
    { sizeRatio, pixelRatio, matrix }: RenderParams,
    { gl, uniformLocations }: ProgramInfo,
  ): void {
    const location = (name: string): WebGLUniformLocation | null => uniformLocations[name] ?? null;
    gl.uniform1f(location("u_pixelRatio"), pixelRatio);
    gl.uniform1f(location("u_sizeRatio"), sizeRatio);
    gl.uniformMatrix3fv(location("u_matrix"), false, matrix);
  }
}
