import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  type CitationDesk,
  type CitationForm,
  type Cited,
  type CitedSet,
  citationStyleLimits,
  type StyleFault,
} from '../../lib/article/citation.ts';
import { errorWords } from '../states/error-words.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import { styleFaultWords } from './fault-words.ts';

/** What a reader has been told last, and the way back from it. */
export interface Told {
  words: string;
  undo: (() => void) | null;
}

export interface Citation {
  /** Null: it is being looked up. */
  set: CitedSet | null;
  forms: readonly CitationForm[];
  form: string;
  /** Null: it is being made. */
  cited: Cited | StyleFault | null;
  told: Told;
  tell: (words: string) => void;
  /** Nothing can be cited: why, in words. */
  failed: string | null;
  chooseForm: (form: string) => void;
  chooseVersion: (id: string) => void;
  addStyle: (file: File) => void;
  removeStyle: (form: CitationForm) => void;
  /** All that is cited, and not only what is shown. */
  whole: () => Promise<Cited | StyleFault>;
}

const nothingTold: Told = { words: '', undo: null };

/** The dialog's work: what is cited, in which form, and what becomes of both. Only the newest answer is shown. */
export function useCitation(desk: CitationDesk, versionId: string | null, most: number): Citation {
  const [wanted, setWanted] = useState(versionId);
  const [set, setSet] = useState<CitedSet | null>(null);
  const [forms, setForms] = useState<readonly CitationForm[]>([]);
  const [form, setForm] = useState('');
  const [cited, setCited] = useState<Cited | StyleFault | null>(null);
  const [told, setTold] = useState(nothingTold);
  const [failed, setFailed] = useState<string | null>(null);
  const [defect, setDefect] = useState<{ error: unknown } | null>(null);
  const [loads, setLoads] = useState(0);
  const chosen = useRef('');
  if (defect !== null) throw defect.error;
  const guarded = (work: Promise<unknown>) => void work.catch((error: unknown) => setDefect({ error }));
  const locale = readerLocale();

  const lookUpForms = async () => {
    const known = await desk.forms();
    setForms(known.forms);
    return known;
  };
  useEffect(() => {
    let current = true;
    const load = async () => {
      const loaded = await desk.load(wanted);
      const { forms: known, last } = await lookUpForms();
      if (!current) return;
      if (!loaded.ok) return setFailed(errorWords(loaded.error));
      setSet(loaded.value);
      if (!known.some(({ value }) => value === chosen.current)) {
        chosen.current = last;
        setForm(last);
      }
      setLoads((count) => count + 1);
    };
    guarded(load());
    return () => {
      current = false;
    };
  }, [wanted]);
  useEffect(() => {
    if (loads === 0 || form === '') return;
    let current = true;
    const make = async () => {
      const made = await desk.cite(form, locale, most);
      if (current) setCited(made);
    };
    guarded(make());
    return () => {
      current = false;
    };
  }, [loads, form]);

  const chooseForm = (value: string) => {
    chosen.current = value;
    setCited(null);
    setForm(value);
    // The same style may have been brought in anew: what it makes is asked for again.
    setLoads((count) => count + 1);
    guarded(desk.remember(value));
  };
  const tell = (words: string) => setTold({ words, undo: null });
  return {
    set,
    forms,
    form,
    cited,
    told,
    tell,
    failed,
    chooseForm(value) {
      setTold(nothingTold);
      chooseForm(value);
    },
    chooseVersion(id) {
      setTold(nothingTold);
      setCited(null);
      setWanted(id);
    },
    addStyle(file) {
      const add = async () => {
        // What cannot be a style is not read.
        if (file.size > citationStyleLimits.file * 4) return tell(styleFaultWords({ fault: 'too-large' }));
        const added = await desk.addStyle(await file.text());
        if (!added.ok) return tell(errorWords(added.error));
        if ('fault' in added.value) return tell(styleFaultWords(added.value));
        await lookUpForms();
        chooseForm(added.value.value);
        tell(i18n.t('cite.added', [added.value.words]));
      };
      guarded(add());
    },
    removeStyle(own) {
      const remove = async () => {
        const removed = await desk.removeStyle(own.value);
        if (!removed.ok) return tell(errorWords(removed.error));
        const { forms: left } = await lookUpForms();
        chooseForm(left[0]?.value ?? '');
        const undo = async () => {
          await removed.value();
          await lookUpForms();
          chooseForm(own.value);
          tell(i18n.t('cite.putBack'));
        };
        setTold({ words: i18n.t('cite.removed', [own.words]), undo: () => guarded(undo()) });
      };
      guarded(remove());
    },
    whole: () => desk.cite(form, locale, Number.POSITIVE_INFINITY),
  };
}
