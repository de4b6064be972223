package org.gatehouse.documents.seal;

/**
 * A seal in JSON before it is signed.
 *
 * @param type such as icao.test, icao.vacc
 * @param version of the type, from 1 to 9999
 * @param country the issuing country as in a machine-readable zone
 * @param message what the seal says, an object of JSON; put into canonical form when it is written
 */
public record VdsNcDraft(String type, int version, String country, String message) {}
