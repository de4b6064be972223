package org.gatehouse.documents.seal;

/**
 * One message of a seal, not interpreted.
 *
 * @param tag from 0 to 254
 */
public record VdsMessage(int tag, Octets value) {}
