/** The page on which a form was filled in. */
export interface Page {
  /** Without credentials, without fragment, and with no query keys but those of campaigns. */
  url: string;
  title: string;
  /** Origin and path of the page before; empty when unknown. */
  referrer: string;
}

const campaignKey = /^((utm|hsa)_\w+|(g|d|fb|tt|tw)clid|[gw]braid|msclkid|li_fat_id|mc_[ce]id)$/i;

/**
 * Describes a page without what addresses leak: session tokens, reset links, names and e-mail addresses in the query.
 * An address that cannot be read becomes an empty string.
 */
export function describePage(url: string, title: string, referrer: string): Page {
  return { url: reduceAddress(url, campaignKey), title, referrer: reduceAddress(referrer) };
}

function reduceAddress(address: string, kept?: RegExp): string {
  try {
    const url = new URL(address);
    url.username = url.password = url.hash = '';
    const query = [...url.searchParams].filter(([key]) => kept?.test(key));
    url.search = String(new URLSearchParams(query));
    return url.href;
  } catch {
    return '';
  }
}
