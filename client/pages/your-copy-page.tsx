// Owns the page on which readers verify their own copy of a paper, read it with its margin, and break it.
import { useMemo, useState } from "react";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { NodeLink as NodeName } from "../../model/node-link.ts";
import type { HeldDossier } from "../../model/views/verification.ts";
import { Kicker } from "../marks/kicker.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { BreakPanel } from "../your-copy/break-panel.tsx";
import { editsIn } from "../your-copy/copy-state.ts";
import { CopyText } from "../your-copy/copy-text.tsx";
import { CopyVerdict } from "../your-copy/copy-verdict.tsx";
import { marginsOf } from "../your-copy/margin.ts";
import { MutationScore } from "../your-copy/mutation-score.tsx";
import { unreadableText } from "../your-copy/reason-text.ts";
import { useCopy } from "../your-copy/use-copy.ts";
import "../styles/your-copy.css";

const route = getRouteApi("/your-copy");

/** What is drawn by where the address names no seed. */
const usualSeed = "1";

/** The page. */
export const YourCopyPage = () => {
  const { dossier, held } = route.useLoaderData();
  return (
    <div className="page your-copy-page">
      <Kicker kind="dossier">
        Your copy
        {dossier !== undefined && (
          <>
            {" / "}
            <NodeLink node={dossier} />
          </>
        )}
      </Kicker>
      <PageTitle tab="Your copy">Your copy of the paper</PageTitle>
      <p className="lead">
        Open the text of the paper to see what is claimed beside each sentence, and change it to see
        what falls.
      </p>
      {dossier === undefined ? (
        <p className="quiet">No paper is entered here.</p>
      ) : held === undefined ? (
        <p className="quiet">
          What this paper’s text is verified by is not kept on this server.{" "}
          <Link to="/papers">Reviewed papers</Link>
        </p>
      ) : (
        <CopyRoom key={dossier.id} dossier={dossier} held={held} />
      )}
    </div>
  );
};

const CopyRoom = ({ dossier, held }: { dossier: NodeName; held: HeldDossier }) => {
  const [state, tools] = useCopy(held);
  const margins = useMemo(() => marginsOf(held), [held]);
  const { section, seed = usualSeed } = route.useSearch();
  const navigate = route.useNavigate();
  const { reading, name, changes } = state;
  const change = (search: { section?: string; seed?: string }): void => {
    void navigate({
      search: (before) => ({ ...before, ...search }),
      resetScroll: false,
      replace: true,
    });
  };
  return (
    <>
      <FileField
        isOpening={state.isOpening}
        page={held.dossier.page}
        isOpened={reading !== undefined}
        onFile={tools.open}
        onClose={tools.close}
      />
      <div role="status">
        {state.isOpening && <p>Reading {name} …</p>}
        {state.unreadable !== undefined && (
          <p className="copy-refusal">
            <strong>{name}</strong>: {unreadableText(state.unreadable, dossier.label)}
          </p>
        )}
        {state.failure !== undefined && (
          <p className="copy-refusal">
            {name === undefined ? "" : `${name}: `}
            {state.failure}
          </p>
        )}
      </div>
      {reading !== undefined && (
        <>
          <CopyVerdict reading={reading} name={name ?? ""} isChanged={changes.length > 0} />
          <div className="copy-columns">
            <CopyText
              reading={reading}
              shown={
                reading.sections.find(({ id }) => id === section)?.id ??
                reading.sections.find(({ sentences }) => sentences.length > 0)?.id ??
                ""
              }
              edits={editsIn(changes)}
              margins={margins}
              fallen={state.fallen}
              onShow={(id) => {
                change({ section: id });
              }}
              onEdit={tools.edit}
            />
            <div className="copy-beside">
              <BreakPanel state={state} tools={tools} seed={seed} margins={margins} />
              <MutationScore
                trial={state.trial}
                seed={seed}
                tools={tools}
                onSeed={(given) => {
                  change({ seed: given });
                }}
              />
            </div>
          </div>
        </>
      )}
    </>
  );
};

/** Where a file is dropped or chosen. */
const FileField = ({
  isOpening,
  isOpened,
  page,
  onFile,
  onClose,
}: {
  isOpening: boolean;
  isOpened: boolean;
  /** Where the publisher has the paper. */
  page: string;
  onFile: (file: File) => void;
  onClose: () => void;
}) => {
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={`copy-drop${isOver ? " is-over" : ""}${isOpened ? " is-opened" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) onFile(file);
      }}
    >
      {!isOpened && <p className="copy-invitation">Drop the text of the paper here, or</p>}
      <label className="button">
        {isOpened ? "Open another file" : "Choose a file"}
        <input
          type="file"
          className="unseen"
          accept=".txt,.xml,.nxml,.html,.htm,.pdf,text/plain,text/html,text/xml,application/xml"
          disabled={isOpening}
          onChange={({ target }) => {
            const file = target.files?.[0];
            // The same file can be chosen again.
            if (file !== undefined) onFile(file);
            target.value = "";
          }}
        />
      </label>
      {isOpened && (
        <button type="button" className="plain-button" onClick={onClose}>
          Close your copy
        </button>
      )}
      <p className="small">
        It is read in this browser and <strong>never leaves this computer</strong>. It is not
        stored: it is gone when you close it, reload the page or leave this site.
      </p>
      {!isOpened && (
        <p className="quiet small">
          Plain text made from the PDF, JATS XML, or the publisher’s HTML:{" "}
          <a href={page} rel="noreferrer">
            the paper at its publisher
          </a>
          .
        </p>
      )}
    </div>
  );
};
