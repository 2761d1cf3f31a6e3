/*
 * What the script improves; every page works without it. No state of its own, no templates, nothing that
 * the server does not know. Elements say in data-* what they want:
 *
 *   .ringkasan-galat             gets the focus when a form came back with errors
 *   #id in the address           opens the <details> that holds it
 *   details[data-ingat=NAME]     stays as it was left, in this tab
 *   form[method=post]            is sent once; the place on the page is kept when it comes back
 *   form[data-pilih=NOUN]        the tick boxes of .pilih get "Pilih semua 28 NOUN" before their table, and
 *                                [data-jumlah] counts them: "Setujui terpilih (12)"
 *   table[data-kuadran]          marks the cell of the chosen `hasil` and `perilaku` of its form and writes its
 *                                word into [data-predikat]
 *   [data-usul]                  the proposal: the rating `hasil` follows it until another one is chosen
 *   form[data-tunggu=TEXT]       says TEXT while the server works on it, and is sent once a minute at most
 *   form[hx-post]                a draft that saves itself on the server: [data-kabar-simpan] in it tells when
 *   form[data-simpan=NAME]       what was typed and not yet sent survives: in this tab at once, on the server (/ketikan)
 *                                when typing pauses or the page is left; [data-kabar-simpan] in it tells when
 *   input[data-maks]             a file larger than so many bytes is named before it is sent, with data-saran
 */
'use strict';
(() => {
  const all = (root, sel) => [...root.querySelectorAll(sel)];
  const clock = () => new Date().toTimeString().slice(0, 5).replace(':', '.');

  /* ---- errors, and the place on the page ---- */
  const PLACE = 'sirancage-tempat', SENT = 'sirancage-terkirim';
  const start = () => {
    const errors = document.querySelector('.ringkasan-galat');
    const kept = JSON.parse(sessionStorage.getItem(PLACE) || 'null');
    sessionStorage.removeItem(PLACE);
    if (errors) errors.focus();
    else if (kept && kept.path === location.pathname && !location.hash && Date.now() - kept.at < 15000) scrollTo(0, kept.y);
  };

  const unfold = () => {
    const place = location.hash && document.getElementById(location.hash.slice(1)), box = place && place.closest('details');
    if (box) box.open = true;
  };
  addEventListener('hashchange', unfold);

  const fold = (box) => {
    const k = `sirancage-lipat-${box.dataset.ingat}`;
    if (sessionStorage.getItem(k)) box.open = true;
    box.addEventListener('toggle', () => (box.open ? sessionStorage.setItem(k, '1') : sessionStorage.removeItem(k)));
  };

  /* Long work is named until the next page comes. Who comes back to this one, or stopped it, may send again. */
  const wait = (form) => {
    const p = document.createElement('p');
    const over = () => { p.remove(); delete form.dataset.dikirim; };
    p.className = 'redup mt-3';
    p.setAttribute('role', 'status');
    form.append(p);
    p.textContent = form.dataset.tunggu;
    addEventListener('pageshow', over, { once: true });
    setTimeout(over, 60000);
  };

  document.addEventListener('submit', (e) => {
    const form = e.target;
    if (form.method !== 'post') return;
    if (form.dataset.dikirim) return e.preventDefault();
    if (!navigator.onLine && form.dataset.simpan) {
      e.preventDefault();
      say(form, 'Sambungan terputus. Isian Anda tersimpan di perangkat ini; kirim lagi setelah tersambung.');
      return;
    }
    form.dataset.dikirim = '1';
    if (form.dataset.tunggu) wait(form);
    else setTimeout(() => delete form.dataset.dikirim, 5000);
    if (form.dataset.simpan) sessionStorage.setItem(SENT, key(form));
    sessionStorage.setItem(PLACE, JSON.stringify({ path: location.pathname, y: scrollY, at: Date.now() }));
  });

  /* ---- choosing many ---- */
  const boxes = (form) => all(form, '.pilih input[type=checkbox]');
  const count = (form) => {
    const list = boxes(form), n = list.filter((b) => b.checked).length;
    list.forEach((b) => b.closest('tr, li').classList.toggle('terpilih', b.checked));
    all(form, '[data-jumlah]').forEach((o) => { o.textContent = ` (${n})`; });
    all(form, '[data-semua]').forEach((b) => {
      b.checked = n === list.length;
      b.indeterminate = n > 0 && n < list.length;
    });
  };
  const choose = (form) => {
    const list = boxes(form), table = form.querySelector('table, ul');
    if (list.length > 1 && table) {
      const label = document.createElement('label'), box = document.createElement('input');
      label.className = 'centang';
      box.type = 'checkbox';
      box.dataset.semua = '';
      label.append(box, `Pilih semua ${list.length} ${form.dataset.pilih}`);
      table.before(label);
    }
    count(form);
  };

  /* ---- the quadrant ---- */
  const quadrant = (form) => {
    const value = (name) => { const r = form.querySelector(`input[name="${name}"]:checked`); return r && r.value; };
    const hasil = value('hasil'), perilaku = value('perilaku');
    all(form, 'table[data-kuadran] td[data-hasil]').forEach((td) => {
      const here = td.dataset.hasil === hasil && td.dataset.perilaku === perilaku;
      td.classList.toggle('di-sini', here);
      if (here) td.setAttribute('aria-current', 'true'); else td.removeAttribute('aria-current');
      if (here) all(form, '[data-predikat]').forEach((o) => { o.textContent = td.textContent; });
    });
  };

  /* ---- the proposal ---- */
  const follow = (form) => {
    const usul = form.querySelector('[data-usul]'), chosen = form.querySelector('input[name="hasil"]:checked');
    if (!usul) return;
    const before = form.dataset.usulLama, now = usul.dataset.usul;
    form.dataset.usulLama = now;
    if (before === undefined || before === now || (chosen && chosen.value !== before)) return;
    all(form, 'input[name="hasil"]').forEach((r) => { r.checked = r.value === now; });
    quadrant(form);
  };
  document.addEventListener('htmx:afterSettle', () => all(document, 'form').forEach(follow));

  /* ---- files ---- */
  const files = (input) => {
    const large = [...input.files].find((f) => f.size > Number(input.dataset.maks));
    const old = input.parentElement.querySelector('[data-berkas-salah]');
    if (old) old.remove();
    if (!large) return;
    const p = document.createElement('p');
    p.className = 'pesan-salah';
    p.dataset.berkasSalah = '';
    p.setAttribute('role', 'alert');
    p.textContent = `Berkas ${large.name} lebih besar dari ${Math.round(input.dataset.maks / 1048576)} MB. ${input.dataset.saran || 'Perkecil, atau kirim tautan https:// sebagai bukti.'}`;
    input.before(p);
  };

  document.addEventListener('change', (e) => {
    const form = e.target.form;
    if (e.target.dataset.maks) files(e.target);
    if (!form) return;
    if (form.dataset.pilih) {
      if ('semua' in e.target.dataset) boxes(form).forEach((b) => { b.checked = e.target.checked; });
      count(form);
    }
    quadrant(form);
  });

  /* ---- drafts ---- */
  const tell = (e, text) => all(e.target, '[data-kabar-simpan]').forEach((o) => { o.textContent = text; });
  document.addEventListener('htmx:beforeRequest', (e) => tell(e, 'Menyimpan…'));
  document.addEventListener('htmx:afterRequest', (e) => tell(e, e.detail.successful
    ? `Draf tersimpan pukul ${clock()}` : 'Draf belum tersimpan. Isian Anda tetap ada; simpan dengan tombol.'));

  const text = (sel) => (document.querySelector(sel) || { textContent: '' }).textContent;
  /* Whose, which form, of which page, and over which state of the record: text over an older one never comes back. */
  const key = (form) => `sirancage-isian ${text('.kepala-nama')} ${form.dataset.simpan}`
    + ` ${form.elements.versi ? form.elements.versi.value : ''} ${location.pathname}${location.search}`;
  const say = (form, word) => all(form, '[data-kabar-simpan]').forEach((o) => { o.textContent = word; });
  const typed = (form) => all(form, 'input:not([type=hidden],[type=password],[type=file]),textarea,select').filter((i) => i.name);
  const keep = (form) => sessionStorage.setItem(key(form), JSON.stringify(
    typed(form).map((i) => [i.name, i.type === 'checkbox' || i.type === 'radio' ? `${i.value} ${i.checked}` : i.value])));
  /* On the server: nothing that is not typed goes there, and what was sent is forgotten there too. */
  const KEPT = 'sirancage-titip';
  const send = (name, isi) => fetch('/ketikan', { method: 'POST', keepalive: true,
    body: new URLSearchParams({ csrf: document.querySelector('input[name=csrf]').value, kunci: name, isi }) });
  const push = (form) => {
    const isi = sessionStorage.getItem(key(form));
    clearTimeout(form.jeda);
    form.jeda = 0;
    if (!isi || form.dataset.dikirim) return;
    sessionStorage.setItem(KEPT, key(form));
    send(key(form), isi).then((r) => say(form, r.ok ? `Ketikan tersimpan sementara pukul ${clock()}`
      : r.status === 401 ? 'Sesi Anda berakhir. Ketikan tetap ada; saat dikirim, Anda diminta masuk lebih dahulu.' : ''),
    () => say(form, 'Sambungan terputus. Ketikan tersimpan di perangkat ini.'));
  };
  const later = (form) => { keep(form); clearTimeout(form.jeda); form.jeda = setTimeout(push, 4000, form); };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') all(document, 'form[data-simpan]').filter((f) => f.jeda).forEach(push);
  });

  /* A new tab or another device has only what the server kept. */
  const fetched = async (form) => {
    if (document.querySelector('.ringkasan-galat')) return;
    if (sessionStorage.getItem(key(form))) return bring(form);
    if (document.querySelector('.kabar-baik')) return;
    const r = await fetch(`/ketikan?kunci=${encodeURIComponent(key(form))}`).catch(() => null);
    const isi = r && r.ok ? await r.text() : '';
    if (!isi || form.jeda) return;
    sessionStorage.setItem(key(form), isi);
    sessionStorage.setItem(KEPT, key(form));
    bring(form);
  };
  const bring = (form) => {
    const kept = JSON.parse(sessionStorage.getItem(key(form)) || 'null');
    if (!kept || document.querySelector('.ringkasan-galat')) return;
    let changed = false;
    typed(form).forEach((i, n) => {
      if (!kept[n] || kept[n][0] !== i.name) return;
      const tick = i.type === 'checkbox' || i.type === 'radio', now = tick ? `${i.value} ${i.checked}` : i.value;
      if (now === kept[n][1]) return;
      changed = true;
      if (tick) i.checked = kept[n][1].endsWith(' true'); else i.value = kept[n][1];
    });
    if (!changed) return;
    quadrant(form);
    const p = document.createElement('p');
    p.className = 'kabar';
    p.setAttribute('role', 'status');
    p.textContent = 'Isian yang belum terkirim dipulihkan. Periksa, lalu kirim.';
    form.before(p);
  };
  /* What was sent is forgotten only when the server said that it has it. */
  const forget = () => {
    const sent = sessionStorage.getItem(SENT);
    if (!sent || !document.querySelector('.kabar-baik')) return;
    if (sessionStorage.getItem(KEPT) === sent) send(sent, '');
    [sent, SENT, KEPT].forEach((k) => sessionStorage.removeItem(k));
  };
  document.addEventListener('input', (e) => { if (e.target.form && e.target.form.dataset.simpan) later(e.target.form); });

  document.addEventListener('DOMContentLoaded', () => {
    all(document, 'details[data-ingat]').forEach(fold);
    unfold();
    start();
    forget();
    all(document, 'form[data-simpan]').forEach(fetched);
    all(document, 'form[data-pilih]').forEach(choose);
    all(document, 'form').forEach(follow);
  });
  addEventListener('pageshow', (e) => { if (e.persisted) all(document, 'form').forEach((f) => delete f.dataset.dikirim); });
})();
