/** Composition root of the page with every country: the table answers; the rest stays as it came. */
import './app.css';
import 'virtual:stances.css';
import { loadPlaceNames } from './load/load.ts';
import { startCountryTable } from './ui/country-table.ts';

const root = document.getElementById('countries');
if (!root) throw new Error('expected an element with id "countries"');
const data = { base: 'data/', version: root.dataset['version'] ?? '' };
startCountryTable(root, window, () => loadPlaceNames((address) => fetch(address), data));
document.documentElement.classList.remove('no-script');
document.documentElement.dataset['ready'] = '';
