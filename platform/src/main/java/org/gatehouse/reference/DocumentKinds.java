package org.gatehouse.reference;

import java.util.List;
import java.util.Optional;

/** Kinds of travel document. Held in memory and asked for every crossing; a change is seen by the next call. */
public interface DocumentKinds {

    /**
     * What the document is. The most telling row wins: first the longest prefix of the code, then a named issuer, then a
     * named format.
     *
     * @param documentCode the first two characters of the zone, with or without filler
     * @param issuer as in the zone, with or without fillers
     * @param format name of the format of the zone
     */
    Optional<DocumentKind> of(String documentCode, String issuer, String format);

    /**
     * To which group the bearer is counted: as the kind of document says; else citizen if the nationality is that of the
     * home state; else foreigner.
     *
     * @param nationality as in the zone, with or without fillers
     */
    NationalityGroup groupOf(String documentCode, String issuer, String format, String nationality);

    List<DocumentKind> all();

    /** Code of the state whose nationals count as citizens, as in ICAO Doc 9303-3 section 5. */
    String homeState();
}
