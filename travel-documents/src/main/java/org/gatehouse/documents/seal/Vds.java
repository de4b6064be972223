package org.gatehouse.documents.seal;

import java.util.List;

/**
 * A visible digital seal in binary form; Doc 9303-13 section 2, BSI TR-03137-1.
 *
 * @param headerLength bytes of the header
 * @param messages as they stand, those of unknown tags too
 * @param signed what the signature covers: header and messages
 * @param signature r and s one behind the other, each as long as the order of the curve; empty when there
 *     is none
 */
public record Vds(
        VdsHeader header,
        int headerLength,
        List<VdsMessage> messages,
        List<Feature> features,
        List<SealRemark> faults,
        Octets signed,
        Octets signature)
        implements Seal {

    public Vds {
        messages = List.copyOf(messages);
        features = List.copyOf(features);
        faults = List.copyOf(faults);
    }

    @Override
    public String type() {
        return header.type();
    }

    @Override
    public String country() {
        return header.country();
    }
}
