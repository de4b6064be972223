package org.gatehouse.screening.matches;

import java.util.List;
import org.gatehouse.screening.Matches.Traveller;
import org.gatehouse.screening.Sought.Paper;
import org.gatehouse.screening.Sought.PaperClass;

/** The document that a traveller shows, as a list of documents may have it. */
final class ShownPapers {

    private ShownPapers() {}

    /** Every sort that the code of the zone allows (ICAO Doc 9303-4 to 9303-7); none where the number can be on no list. */
    static List<Paper> of(Traveller traveller) {
        return traveller.subject().papers().stream()
                .filter(shown -> Paper.fits(shown.issuer(), shown.number()))
                .flatMap(shown -> sorts(traveller.documentCode()).stream()
                        .map(sort -> new Paper(shown.issuer(), sort, shown.number())))
                .toList();
    }

    private static List<PaperClass> sorts(String code) {
        return switch (code.isEmpty() ? ' ' : code.charAt(0)) {
            case 'P' -> List.of(PaperClass.PASSPORT, PaperClass.OTHER);
            case 'V' -> List.of(PaperClass.VISA);
            default -> List.of(PaperClass.IDENTITY_CARD, PaperClass.RESIDENCE_PERMIT, PaperClass.OTHER);
        };
    }
}
