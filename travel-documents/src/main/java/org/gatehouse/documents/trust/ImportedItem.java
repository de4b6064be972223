package org.gatehouse.documents.trust;

import java.util.List;

/**
 * What became of one thing that was imported.
 *
 * @param source where it stood, as the caller named it, with the entry inside where there is one
 * @param sha256 over its bytes, in lower-case hexadecimal
 * @param country of its subject or issuer, in upper case; empty when it could not be read
 * @param subject distinguished name of the subject, for a revocation list of the issuer; empty when it could not be read
 * @param expired whether its validity had ended at the instant of the import
 * @param deviations where it departs from the profiles of Doc 9303-12, each with the section; it is taken all the same
 * @param vouchers who delivered an authority by a trusted route: "pinned", or the master lists that hold it
 * @param why why it was not taken; empty when it was
 */
public record ImportedItem(
        Kind kind,
        Disposition disposition,
        String source,
        String sha256,
        String country,
        String subject,
        boolean expired,
        List<String> deviations,
        List<String> vouchers,
        String why) {

    /** What it is. */
    public enum Kind {
        ANCHOR,
        LINK,
        AUTHORITY,
        SIGNER,
        REVOCATION_LIST,
        MASTER_LIST,
        /** A root that master lists are believed by. */
        LIST_ROOT,
        UNKNOWN
    }

    /** What was done with it. */
    public enum Disposition {
        TAKEN,
        /** It was there already. */
        DUPLICATE,
        /** A later one of the same publisher is there. */
        SUPERSEDED,
        NOT_TAKEN
    }

    public ImportedItem {
        deviations = List.copyOf(deviations);
        vouchers = List.copyOf(vouchers);
    }

    /** The item on one line: disposition, kind, SHA-256, country, subject, and what there is to say of it. */
    public String line() {
        StringBuilder line = new StringBuilder()
                .append(disposition)
                .append(' ')
                .append(kind)
                .append(' ')
                .append(sha256)
                .append(' ')
                .append(country.isEmpty() ? "--" : country)
                .append(" \"")
                .append(printable(subject))
                .append('"');
        if (expired) {
            line.append(" expired");
        }
        deviations.forEach(deviation -> line.append("; ").append(deviation));
        if (!vouchers.isEmpty()) {
            line.append("; by ").append(String.join(", ", vouchers));
        }
        if (!why.isEmpty()) {
            line.append("; ").append(printable(why));
        }
        return line.append(" [").append(printable(source)).append(']').toString();
    }

    /** A name from outside must not begin a line of its own. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
