import { expect } from '@open-wc/testing';
import { describePage } from '../../src/delivery/page.ts';

const reducedUrl = (url: string) => describePage(url, '', '').url;
const reducedReferrer = (referrer: string) => describePage('https://example.com/', '', referrer).referrer;

describe('the page of a submission', () => {
  it('keeps its address and its title', () => {
    expect(describePage('https://example.com/contact', 'Contact', '')).to.deep.equal({
      url: 'https://example.com/contact',
      title: 'Contact',
      referrer: '',
    });
  });

  it('keeps every usual campaign key', () => {
    const keys =
      'utm_source utm_medium utm_campaign utm_term utm_content utm_id hsa_cam gclid gbraid wbraid dclid fbclid msclkid ttclid li_fat_id twclid mc_cid mc_eid';
    const url = `https://example.com/?${keys.replaceAll(' ', '=1&')}=1`;
    expect(reducedUrl(url)).to.equal(url);
  });

  it('drops every other query key, the fragment and credentials', () => {
    expect(reducedUrl('https://ada:secret@example.com/a?token=1&utm_source=x&email=a@b.c&xgclid=1#reset')).to.equal(
      'https://example.com/a?utm_source=x',
    );
    expect(reducedUrl('https://example.com/a?token=1')).to.equal('https://example.com/a');
    expect(reducedUrl('https://example.com/a?#x')).to.equal('https://example.com/a');
  });

  it('keeps a campaign key that comes twice', () => {
    expect(reducedUrl('https://example.com/?utm_term=a&utm_term=b+c')).to.equal(
      'https://example.com/?utm_term=a&utm_term=b+c',
    );
  });

  it('keeps origin and path of the referrer', () => {
    expect(reducedReferrer('https://search.example/find?q=private&utm_source=x#top')).to.equal(
      'https://search.example/find',
    );
    expect(reducedReferrer('android-app://com.example.app/')).to.equal('android-app://com.example.app/');
  });

  it('has no referrer when there is none or it cannot be read', () => {
    expect(reducedReferrer('')).to.equal('');
    expect(reducedReferrer('nonsense')).to.equal('');
  });
});
