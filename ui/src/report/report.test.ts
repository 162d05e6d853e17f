/** Reports say for whom they are and why one is not there yet; pages are images with a name, and the same in words. */
import { createEvent, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '../api/commands';
import type { DecisionView, ReportPages } from '../api/types';
import DragReport from './DragReport.svelte';
import Preview from './Preview.svelte';
import PrintReport from './PrintReport.svelte';
import ReportList from './ReportList.svelte';
import { chosen, hasPages, pageImage, reports } from './reports';
import SaveAs from './SaveAs.svelte';
import SaveReport from './SaveReport.svelte';

const debrief = (open: boolean) => ({
  step: 'debrief',
  title: 'Debrief',
  done: false,
  open,
  note: '',
  why_not: open ? '' : 'Two sheets are not sealed.',
});
const view = (open: boolean, more: Partial<DecisionView> = {}): DecisionView =>
  ({
    purpose: 'promotion',
    steps: [debrief(open)],
    letters: {},
    plan: null,
    books: {},
    round: { personal: { talk: null } },
    ...more,
  }) as unknown as DecisionView;

describe('the list', () => {
  it('keeps what is sealed sealed, with the core’s own reason', () => {
    const list = reports(view(false));
    expect(list.find((one) => one.id === 'brief')?.whyNot).toBe('Two sheets are not sealed.');
    expect(list.find((one) => one.id === 'kit')?.whyNot).toBeNull();
    expect(chosen(list, undefined)?.id).toBe('kit');
    expect(chosen(list, 'brief')?.id).toBe('brief');
    expect(chosen(reports(view(true)), 'nothing')?.id).toBe('brief');
  });
  it('knows whose a letter or book can be', () => {
    const list = reports(
      view(true, { letters: { a: {}, b: {} }, books: { a: 3 } } as unknown as Partial<DecisionView>),
    );
    expect(list.find((one) => one.id === 'feedback')).toMatchObject({ people: ['a', 'b'], whyNot: null });
    expect(list.find((one) => one.id === 'contract')?.whyNot).toMatch(/No plan/);
    expect(reports(view(true)).find((one) => one.id === 'feedback')?.whyNot).toMatch(/under Follow through/);
  });
  it('has nothing for others in a self-assessment', () => {
    expect(reports(view(true, { purpose: 'self_assessment' })).map((one) => one.id)).toEqual([
      'brief',
      'record',
      'talk',
      'colleagues',
      'data',
      'decision',
      'calendar',
    ]);
  });
  it('lets one reach what is not there yet', async () => {
    const onchange = vi.fn();
    render(ReportList, { list: reports(view(false)), value: 'kit', onchange });
    const brief = screen.getByRole('radio', { name: /One-page brief.*Two sheets are not sealed/ });
    await userEvent.setup().click(brief);
    expect(onchange).toHaveBeenCalledExactlyOnceWith('brief');
  });
  it('knows pages from data, and makes a page an image without markup of its own', () => {
    const list = reports(view(true));
    expect(list.filter((one) => !hasPages(one)).map((one) => one.id)).toEqual([
      'spreadsheet',
      'ratings',
      'data',
      'decision',
      'calendar',
    ]);
    expect(pageImage('<svg a="#">é</svg>')).toBe(
      'data:image/svg+xml;charset=utf-8,%3Csvg%20a%3D%22%23%22%3E%C3%A9%3C%2Fsvg%3E',
    );
  });
});

describe('the preview', () => {
  const pages: ReportPages = {
    pages: 3,
    text: '# Promote Juniper',
    warnings: ['“字” cannot be shown.'],
    file_name: 'East - brief.pdf',
  };
  beforeEach(() => {
    vi.spyOn(api, 'reportPages').mockResolvedValue(pages);
    vi.spyOn(api, 'reportPage').mockImplementation((_id, _spec, page) => Promise.resolve(`<svg>${page}</svg>`));
  });
  const spec = { kind: 'brief', format: 'pdf', candidate: null } as const;

  it('turns pages by button and stops at the ends', async () => {
    const user = userEvent.setup();
    render(Preview, { id: 'd', spec });
    expect(await screen.findByRole('img', { name: 'Page 1 of 3' })).toHaveAttribute('src', pageImage('<svg>1</svg>'));
    expect(screen.getByText(/cannot be shown/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Previous page/ }));
    expect(api.reportPage).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: /^Next page/ }));
    expect(await screen.findByRole('img', { name: 'Page 2 of 3' })).toBeInTheDocument();
  });
  it('is drawn anew when the decision was changed, at the page that was open', async () => {
    const { rerender } = render(Preview, { id: 'd', spec, stamp: 1 });
    await screen.findByRole('img', { name: 'Page 1 of 3' });
    await userEvent.setup().click(screen.getByRole('button', { name: /^Next page/ }));
    await screen.findByRole('img', { name: 'Page 2 of 3' });
    await rerender({ stamp: 2 });
    await waitFor(() => expect(api.reportPages).toHaveBeenCalledTimes(2));
    expect(await screen.findByRole('img', { name: 'Page 2 of 3' })).toBeInTheDocument();
    await rerender({ spec: { ...spec, kind: 'record' } });
    expect(await screen.findByRole('img', { name: 'Page 1 of 3' })).toBeInTheDocument();
  });
  it('reads as text', async () => {
    render(Preview, { id: 'd', spec });
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Read as text' }));
    expect(screen.getByRole('region', { name: 'The report in words' })).toHaveTextContent('# Promote Juniper');
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });
  it('says why there is none', async () => {
    vi.spyOn(api, 'reportPages').mockRejectedValue({
      code: 'not_there',
      message: 'There is no letter yet.',
      hint: 'Write one first.',
      problems: [],
    });
    render(Preview, { id: 'd', spec });
    expect(await screen.findByText('There is no letter yet.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  });
});

describe('saving', () => {
  it('asks for a place, and saves as what was chosen', async () => {
    const user = userEvent.setup();
    const save = vi.spyOn(api, 'saveReport').mockResolvedValue({ place: '/home/x/brief.docx', bytes: 3 });
    const report = reports(view(true)).find((one) => one.id === 'brief');
    if (!report) throw new Error('there is a brief');
    render(SaveReport, { id: 'd', acting: 'w', report, candidate: null, fileName: 'East - brief.pdf' });
    await user.click(screen.getByRole('button', { name: 'Save as…' }));
    await user.click(screen.getByRole('button', { name: 'Save the file' }));
    expect(screen.getByText('Choose a place, or write its path.')).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Word' }));
    await user.type(screen.getByRole('textbox', { name: 'Or write the full path' }), '/home/x/brief');
    await user.click(screen.getByRole('button', { name: 'Save the file' }));
    expect(save).toHaveBeenCalledExactlyOnceWith(
      'd',
      'w',
      { kind: 'brief', format: 'docx', candidate: null },
      '/home/x/brief',
      false,
    );
    await waitFor(() => expect(screen.queryByRole('textbox')).not.toBeInTheDocument());
  });
  it('replaces a file only when that is said', async () => {
    const user = userEvent.setup();
    const there = {
      code: 'file_exists',
      message: '“/home/x/brief.pdf” is there already.',
      hint: 'Choose another name, or replace it.',
      problems: [],
    };
    const save = vi.fn().mockRejectedValueOnce(there).mockResolvedValue({ place: '/home/x/brief.pdf', bytes: 3 });
    render(SaveAs, { label: 'Save as…', title: 'Save the brief', suggested: 'brief.pdf', save });
    await user.click(screen.getByRole('button', { name: 'Save as…' }));
    await user.type(screen.getByRole('textbox'), '/home/x/brief.pdf');
    await user.click(screen.getByRole('button', { name: 'Save the file' }));
    await user.click(await screen.findByRole('button', { name: 'Replace it' }));
    expect(save.mock.calls).toEqual([
      ['/home/x/brief.pdf', false],
      ['/home/x/brief.pdf', true],
    ]);
  });
});

describe('a place agreed to', () => {
  it('is asked for anew each time: it is no word about another report', async () => {
    const user = userEvent.setup();
    vi.spyOn(api, 'askSavePlace').mockResolvedValue('/home/x/brief.pdf');
    const save = vi.fn().mockResolvedValue({ place: '/home/x/brief.pdf', bytes: 3 });
    render(SaveAs, { label: 'Save as…', title: 'Save the brief', suggested: 'brief.pdf', save });
    await user.click(screen.getByRole('button', { name: 'Save as…' }));
    await user.click(screen.getByRole('button', { name: 'Choose where' }));
    await user.click(screen.getByRole('button', { name: 'Save the file' }));
    await waitFor(() => expect(screen.queryByRole('textbox')).not.toBeInTheDocument());
    await user.click(screen.getByRole('button', { name: 'Save as…' }));
    expect(screen.getByRole('textbox')).toHaveValue('');
    await user.type(screen.getByRole('textbox'), '/home/x/brief.pdf');
    await user.click(screen.getByRole('button', { name: 'Save the file' }));
    expect(save.mock.calls).toEqual([
      ['/home/x/brief.pdf', true],
      ['/home/x/brief.pdf', false],
    ]);
  });
});

describe('on paper', () => {
  const spec = { kind: 'record', format: 'pdf', candidate: null } as const;
  const pages = (): Element[] => [...document.querySelectorAll('body > .paper > img')];
  beforeEach(() => {
    HTMLImageElement.prototype.decode = () => Promise.resolve();
  });

  it('every page stands beside the application before the print dialog opens', async () => {
    vi.spyOn(api, 'reportPage').mockImplementation((_id, _spec, page) => Promise.resolve(`<svg>${page}</svg>`));
    const print = vi.spyOn(api, 'printPage').mockImplementation(() => {
      expect(pages().map((one) => one.getAttribute('src'))).toEqual(
        [1, 2, 3].map((page) => pageImage(`<svg>${page}</svg>`)),
      );
      return Promise.resolve(null);
    });
    const { unmount } = render(PrintReport, { id: 'd', spec, pages: 3 });
    await userEvent.setup().click(screen.getByRole('button', { name: 'Print…' }));
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
    unmount();
    expect(pages()).toEqual([]);
  });
  it('stops when asked to, and prints nothing then', async () => {
    let go: (svg: string) => void = () => undefined;
    vi.spyOn(api, 'reportPage').mockImplementation(
      () =>
        new Promise((resolve) => {
          go = resolve;
        }),
    );
    const print = vi.spyOn(api, 'printPage').mockResolvedValue(null);
    render(PrintReport, { id: 'd', spec, pages: 3 });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Print…' }));
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    go('<svg/>');
    await Promise.resolve();
    expect(print).not.toHaveBeenCalled();
    expect(pages()).toEqual([]);
  });
  it('a file is dragged out by the window, not by the page', async () => {
    const drag = vi.spyOn(api, 'dragReport').mockResolvedValue(null);
    render(DragReport, { id: 'd', acting: 'w', spec, name: 'East - record.pdf' });
    const started = createEvent.dragStart(screen.getByText('Drag the file out'));
    fireEvent(screen.getByText('Drag the file out'), started);
    expect(started.defaultPrevented).toBe(true);
    expect(drag).toHaveBeenCalledExactlyOnceWith('d', 'w', spec, 'East - record.pdf');
  });
});
