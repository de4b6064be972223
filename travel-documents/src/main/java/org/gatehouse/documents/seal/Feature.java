package org.gatehouse.documents.seal;

/**
 * One thing that a seal says.
 *
 * @param place the tag of the message as two hexadecimal digits, or the path of the member
 * @param name what it means, as in the table of types, such as {@code NUMBER_OF_ENTRIES}; empty when nobody here knows
 */
public record Feature(String place, String name, FeatureValue value) {}
