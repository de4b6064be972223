package org.gatehouse.names;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;

/** Any two texts can be listed and asked for, and the answer is always the same. */
class ScreenFuzzTest {

    private static final List<ListEntry> OTHERS = new People(4).entries(50);

    @FuzzTest(maxDuration = "10m")
    void any_name_is_answered(FuzzedDataProvider data) {
        String listed = data.consumeString(200);
        String asked = data.consumeString(200);
        List<ListEntry> entries = new ArrayList<>(OTHERS);
        entries.add(ListEntry.of("fuzz", List.of(ListedName.primary(listed), ListedName.alias(asked)), List.of()));
        NameScreen screen = NameScreen.build(entries);
        for (PersonName name :
                List.of(PersonName.of(asked), PersonName.of(listed, asked), PersonName.mrz(asked, listed))) {
            List<Candidate> first = screen.search(Query.of(name), 0);
            if (!first.equals(screen.search(Query.of(name), 0))) {
                throw new AssertionError("two answers to one question");
            }
            for (Candidate candidate : first) {
                if (!(candidate.score() >= 0 && candidate.score() <= 1)) {
                    throw new AssertionError("a score outside of 0 to 1: " + candidate);
                }
            }
        }
    }
}
