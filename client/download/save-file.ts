// Owns what leaves a page as a file: a text, or a drawing as PNG.

/** Pixels of a PNG for each of the drawing, so that it prints sharply. */
const density = 2;

/** Saves bytes or text as a file. */
export const saveBlob = (blob: Blob, name: string): void => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
};

/** Saves a text as a file of this media type. */
export const saveText = (text: string, name: string, type: string): void => {
  saveBlob(new Blob([text], { type: `${type};charset=utf-8` }), name);
};

/** Saves an SVG that stands alone as PNG. Rejects when the browser cannot draw it. */
export const savePng = async (svg: string, name: string): Promise<void> => {
  const canvas = await drawOnCanvas(svg);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  if (blob === null) throw new Error("This browser makes no PNG of a drawing.");
  saveBlob(blob, name);
};

/** An SVG that stands alone as PNG in a data address, with its size in px. Rejects when the browser cannot draw it. */
export const pngOf = async (
  svg: string,
): Promise<{ data: string; width: number; height: number }> => {
  const canvas = await drawOnCanvas(svg);
  const [width, height] = [canvas.width / density, canvas.height / density];
  return { data: canvas.toDataURL("image/png"), width, height };
};

const drawOnCanvas = async (svg: string): Promise<HTMLCanvasElement> => {
  const image = new Image();
  // The page's content policy lets pictures come from the site and from their own text, not from blobs.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * density;
  canvas.height = image.height * density;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser draws no picture.");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
};
