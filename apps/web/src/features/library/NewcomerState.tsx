import { ArrowRight, FileDown, LayoutTemplate, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Template, useTemplates } from '@/api/templates.ts';
import { Skeleton } from '@/ui/index.ts';
import { FlowPicture } from './FlowPicture.tsx';
import { messages } from './messages.ts';
import { templateValue } from './template-value.ts';

const text = messages.newcomer;
const SHOWN = 4;

/** What someone without a single flow sees: what this is for, and three ways to begin. */
export function NewcomerState({
  onNew,
  onImport,
}: {
  onNew: (template?: string) => void;
  onImport: () => void;
}) {
  const templates = useTemplates();
  return (
    <div className="mx-auto flex max-w-[980px] flex-col items-center pt-8 pb-10">
      <h1 className="text-3xl tracking-[-0.02em]">{text.title}</h1>
      <p className="mt-2 max-w-140 text-center text-lg leading-6 text-pretty text-muted">{text.text}</p>
      <div className="mt-7 grid w-full grid-cols-3 gap-4">
        <Way
          primary
          icon={<LayoutTemplate size={20} strokeWidth={1.5} />}
          {...text.template}
          onClick={() => onNew()}
        />
        <Way icon={<Plus size={20} strokeWidth={1.5} />} {...text.blank} onClick={() => onNew('')} />
        <Way icon={<FileDown size={20} strokeWidth={1.5} />} {...text.import} onClick={onImport} />
      </div>
      {!templates.isError && (
        <section className="mt-9 w-full" aria-label={text.popular}>
          <div className="mb-3 flex items-center">
            <h2 className="text-lg">{text.popular}</h2>
            <button
              type="button"
              onClick={() => onNew()}
              className="ml-auto inline-flex items-center gap-1 rounded-control px-1.5 font-medium text-accent hover:underline"
            >
              {text.all}
              <ArrowRight size={14} strokeWidth={1.75} />
            </button>
          </div>
          <div className="grid grid-cols-4 gap-4">
            {templates.data === undefined
              ? Array.from({ length: SHOWN }, (_, index) => (
                  <Skeleton key={index} className="h-[230px] rounded-card" />
                ))
              : templates.data
                  .slice(0, SHOWN)
                  .map((template) => (
                    <PopularTemplate
                      key={template.name}
                      template={template}
                      onClick={() => onNew(template.name)}
                    />
                  ))}
          </div>
        </section>
      )}
      <p className="mt-7 text-faint">{text.drop}</p>
    </div>
  );
}

function Way(props: {
  icon: ReactNode;
  title: string;
  text: string;
  primary?: boolean;
  onClick: () => void;
}) {
  const { icon, title, text, primary = false, onClick } = props;
  return (
    <button
      type="button"
      onClick={onClick}
      className={
        primary
          ? 'flex flex-col items-start rounded-card bg-accent p-4 text-left text-on-accent transition-colors hover:bg-accent-strong'
          : 'flex flex-col items-start rounded-card border border-edge bg-raised p-4 text-left transition-shadow hover:shadow-lift'
      }
    >
      <span className={primary ? '' : 'text-accent'}>{icon}</span>
      <span className="mt-3 text-lg font-semibold">{title}</span>
      <span className={primary ? 'mt-0.5' : 'mt-0.5 text-muted'}>{text}</span>
    </button>
  );
}

function PopularTemplate({ template, onClick }: { template: Template; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="overflow-hidden rounded-card border border-line bg-raised text-left transition-[border-color,box-shadow] hover:border-edge hover:shadow-lift"
    >
      <FlowPicture value={templateValue(template)} className="h-[168px] border-b border-line" />
      <span className="block truncate px-3 pt-2 font-medium">{template.title}</span>
      <span className="mx-3 mb-2.5 block truncate text-sm text-muted">{template.summary}</span>
    </button>
  );
}
