package org.gatehouse.issuance;

/**
 * Whose permission it is: the bearer of this travel document.
 *
 * @param issuer state or organisation, ICAO Doc 9303-3 section 5
 * @param documentNumber as in the machine-readable zone, without fillers
 */
public record Holder(String issuer, String documentNumber) {}
