package org.gatehouse.screening.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.Subject;
import org.gatehouse.screening.Words;

/** Finds the same name in any order of its parts, whatever its accents and capitals, where birth dates allow. */
final class SameNames implements NameFinder {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final double WITH_BIRTH = 1.0;
    private static final double WITHOUT_BIRTH = 0.85;
    private static final double WEAK = 0.75;

    private record Standing(EntryId entry, Sought.Strength strength, List<PartialDate> births) {}

    private final Map<String, Set<Standing>> byName = new ConcurrentHashMap<>();
    private final Map<EntryId, List<String>> namesOf = new ConcurrentHashMap<>();

    @Override
    public void put(EntryId id, Sought.Person person) {
        List<String> keys = new ArrayList<>();
        for (Sought.Name name : person.names()) {
            String key = key(name.primary(), name.secondary());
            keys.add(key);
            byName.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet())
                    .add(new Standing(id, name.strength(), person.births()));
        }
        namesOf.put(id, keys);
    }

    @Override
    public void remove(EntryId id) {
        List<String> keys = namesOf.remove(id);
        if (keys != null) {
            keys.forEach(key -> byName.computeIfPresent(key, (_, standing) -> {
                standing.removeIf(one -> one.entry().equals(id));
                return standing.isEmpty() ? null : standing;
            }));
        }
    }

    @Override
    public List<Likely> find(Subject subject) {
        List<Likely> likely = new ArrayList<>();
        for (Subject.Called called : subject.names()) {
            for (Standing one : byName.getOrDefault(key(called.primary(), called.secondary()), Set.of())) {
                score(one, subject.birth()).forEach(likely::add);
            }
        }
        return likely;
    }

    private static Stream<Likely> score(Standing one, PartialDate birth) {
        if (one.births().isEmpty() || birth instanceof PartialDate.Unknown) {
            double score = one.strength() == Sought.Strength.WEAK ? WEAK : WITHOUT_BIRTH;
            return Stream.of(new Likely(
                    one.entry(), score, new Words("The same name; no birth date to compare.", "姓名相同；没有可比对的出生日期。")));
        }
        boolean fits = one.births().stream().anyMatch(sought -> overlap(sought, birth));
        return fits
                ? Stream.of(new Likely(
                        one.entry(),
                        one.strength() == Sought.Strength.WEAK ? WITHOUT_BIRTH : WITH_BIRTH,
                        new Words("The same name, and the birth date fits.", "姓名相同，出生日期相符。")))
                : Stream.empty();
    }

    private static boolean overlap(PartialDate one, PartialDate other) {
        return !one.earliest().orElseThrow().isAfter(other.latest().orElseThrow())
                && !other.earliest().orElseThrow().isAfter(one.latest().orElseThrow());
    }

    private static String key(String primary, String secondary) {
        String plain = MARKS.matcher(Normalizer.normalize(primary + " " + secondary, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return BETWEEN.splitAsStream(plain)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" "));
    }
}
