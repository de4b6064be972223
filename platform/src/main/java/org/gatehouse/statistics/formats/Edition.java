package org.gatehouse.statistics.formats;

import java.util.Optional;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Release;
import org.gatehouse.statistics.StoredForm;

/**
 * What is printed.
 *
 * @param stored what the hash on every page is of, and what is attached
 * @param release empty for working figures
 */
record Edition(Bulletin bulletin, StoredForm stored, Optional<Release> release) {

    static Edition of(Bulletin bulletin) {
        return new Edition(bulletin, StoredForm.of(bulletin), Optional.empty());
    }

    /** What was stored is what is attached, even where this version would store it in other words. */
    static Edition of(Release release) {
        return new Edition(release.bulletin(), new StoredForm(release.content(), release.hash()), Optional.of(release));
    }

    /** Of the attached file. */
    String fileName() {
        return "bulletin-" + bulletin.period()
                + release.map(one -> "-" + one.number()).orElse("") + ".json";
    }
}
