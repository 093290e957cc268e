import type { Offer } from "#domain/offer/offer.ts";

/**
 * Offers that come with the program, as its goods do. Each becomes a fact of the journal when it is
 * first used, edited or stopped; from then on the journal has the word.
 */
export interface OfferCatalog {
  offers(): Promise<readonly Offer[]>;
}
