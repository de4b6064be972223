package org.gatehouse.names;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.names.Explanation.Agreement;
import org.gatehouse.names.Explanation.Birth;

/** Birth dates, sexes, nationalities and documents of entries, in arrays. */
final class Facts {

    private final int[] birthStart;
    private final int[] births;
    private final byte[] sexes;
    private final int[] nationalityStart;
    private final int[] nationalities;
    private final Map<String, Integer> nationalityCodes;
    private final KeyTable documents;

    private Facts(
            int[] birthStart,
            int[] births,
            byte[] sexes,
            int[] nationalityStart,
            int[] nationalities,
            Map<String, Integer> nationalityCodes,
            KeyTable documents) {
        this.birthStart = birthStart;
        this.births = births;
        this.sexes = sexes;
        this.nationalityStart = nationalityStart;
        this.nationalities = nationalities;
        this.nationalityCodes = nationalityCodes;
        this.documents = documents;
    }

    static Facts of(List<ListEntry> entries) {
        int[] birthStart = new int[entries.size() + 1];
        int[] nationalityStart = new int[entries.size() + 1];
        byte[] sexes = new byte[entries.size()];
        var births = new Ints();
        var nationalities = new Ints();
        Map<String, Integer> codes = new HashMap<>();
        var documents = new Longs();
        for (int e = 0; e < entries.size(); e++) {
            ListEntry entry = entries.get(e);
            entry.births().forEach(date -> births.add(Births.pack(date)));
            for (Sex sex : entry.sexes()) {
                sexes[e] |= (byte) (1 << sex.ordinal());
            }
            for (String nationality : entry.nationalities()) {
                int code = codes.computeIfAbsent(word(nationality), _ -> codes.size());
                nationalities.add(code);
                // As it is written too: most questions write it so.
                codes.putIfAbsent(nationality, code);
            }
            for (DocumentNumber document : entry.documents()) {
                add(documents, document, e);
            }
            for (DocumentNumber document : entry.identifiers()) {
                add(documents, document, e);
            }
            birthStart[e + 1] = births.size;
            nationalityStart[e + 1] = nationalities.size;
        }
        return new Facts(
                birthStart,
                births.toArray(),
                sexes,
                nationalityStart,
                nationalities.toArray(),
                codes,
                new KeyTable(documents.values, documents.size));
    }

    private static void add(Longs documents, DocumentNumber document, int entry) {
        String key = document.key();
        if (!key.isEmpty()) {
            documents.add(KeyTable.pair(key.hashCode(), entry));
        }
    }

    private static String word(String nationality) {
        return nationality.strip().toUpperCase(Locale.ROOT);
    }

    /** @param asked packed; 0 when unknown */
    Birth birth(int asked, int entry) {
        return Births.best(asked, births, birthStart[entry], birthStart[entry + 1]);
    }

    /** The birth date of each name, see {@link BirthCodes}. */
    short[] births(int[] nameEntry) {
        short[] codes = new short[nameEntry.length];
        for (int n = 0; n < codes.length; n++) {
            codes[n] = BirthCodes.code(births, birthStart[nameEntry[n]], birthStart[nameEntry[n] + 1]);
        }
        return codes;
    }

    Agreement sex(Optional<Sex> asked, int entry) {
        if (asked.isEmpty() || sexes[entry] == 0 || asked.get() == Sex.UNSPECIFIED) {
            return Agreement.MISSING;
        }
        return (sexes[entry] >> asked.get().ordinal() & 1) == 1 ? Agreement.AGREES : Agreement.DIFFERS;
    }

    /** @return the codes of the nationalities that the list knows; -1 stands for those that it does not */
    int[] codes(Set<String> asked) {
        var codes = new Ints(asked.size());
        for (String nationality : asked) {
            Integer code = nationalityCodes.get(nationality);
            if (code == null) {
                code = nationalityCodes.getOrDefault(word(nationality), -1);
            }
            if (code >= 0 || !nationality.isBlank()) {
                codes.add(code);
            }
        }
        return codes.toArray();
    }

    Agreement nationality(int[] asked, int entry) {
        if (asked.length == 0 || nationalityStart[entry] == nationalityStart[entry + 1]) {
            return Agreement.MISSING;
        }
        for (int i = nationalityStart[entry]; i < nationalityStart[entry + 1]; i++) {
            for (int code : asked) {
                if (code == nationalities[i]) {
                    return Agreement.AGREES;
                }
            }
        }
        return Agreement.DIFFERS;
    }

    KeyTable documents() {
        return documents;
    }

    long bytes() {
        return 4L * (birthStart.length + births.length + nationalityStart.length + nationalities.length)
                + sexes.length
                + documents.bytes();
    }
}
