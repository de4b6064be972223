package org.gatehouse.cli.screening;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gatehouse.names.ListEntry;
import org.gatehouse.names.Listed;
import org.gatehouse.names.lists.Change;
import org.gatehouse.names.lists.ListDifference;
import org.gatehouse.names.lists.ListedObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Compares a list with the one before it. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Says what taking over a new version of a list would change: entries added, changed (and in what), ended; and what somebody must look at first, as when the list lost half of its entries. Changes nothing."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing speaks against taking it over",
            "1:somebody must look first: entries were refused, the list is empty, or it lost half of its entries",
            "2:wrong usage",
            "3:a file cannot be read, has no known form, or breaks off"
        },
        footerHeading = "%nExample:%n",
        footer = "  ./gatehouse watchlist compare --before last-week.jsonl sdn.csv alt.csv")
final class WatchlistCompare implements Callable<Integer> {

    @Option(
            names = "--before",
            required = true,
            paramLabel = "FILE",
            description = "The list as it stands, in any form that is known; best what `watchlist convert` wrote.")
    private @Nullable Path before;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "The new list; alt.csv and add.csv beside an sdn.csv.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Option(names = "--lang", paramLabel = "en|zh", description = "That of the machine unless told.")
    private Words.@Nullable Language language;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Words words = Words.of(language);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Watchlists old = Watchlists.read(List.of(Objects.requireNonNull(before)), words);
            Watchlists now = Watchlists.read(files, words);
            if (now.reports().size() != 1) {
                err.println(words.say("convert.one", now.reports().size()));
                return WatchlistCommand.WRONG_USAGE;
            }
            if (!old.reports().getFirst().complete()) {
                old.warn(err, words);
                return WatchlistCommand.UNREADABLE;
            }
            now.warn(err, words);
            ListDifference difference =
                    ListDifference.between(old.all(), now.all(), now.reports().getFirst());
            out.print(json ? document(difference) : text(difference, words));
            out.flush();
            if (difference.concerns().contains(ListDifference.Concern.INCOMPLETE)) {
                return WatchlistCommand.UNREADABLE;
            }
            return difference.concerns().isEmpty() ? WatchlistCommand.DONE : WatchlistCommand.REFUSED;
        } catch (Watchlists.Unusable unusable) {
            err.println(unusable.getMessage());
            return WatchlistCommand.UNREADABLE;
        }
    }

    private static String text(ListDifference difference, Words words) {
        var text = new StringBuilder();
        difference.added().forEach(entry -> line(text, "+ " + shown(entry)));
        difference
                .changed()
                .forEach(change -> line(text, "~ " + shown(change.after()) + " (" + fields(change, words) + ")"));
        difference.ended().forEach(entry -> line(text, "- " + shown(entry)));
        difference.kept().forEach(id -> line(text, "! " + id));
        line(
                text,
                words.say(
                        "compare.sum",
                        difference.added().size(),
                        difference.changed().size(),
                        difference.ended().size(),
                        difference.unchanged(),
                        difference.kept().size()));
        difference.concerns().stream().sorted().forEach(concern -> line(text, words.say("concern." + concern.name())));
        return text.toString();
    }

    private static String fields(Change change, Words words) {
        return change.fields().stream()
                .sorted()
                .map(field -> words.say("field." + field.name()))
                .collect(Collectors.joining(words.say("and")));
    }

    private static String shown(Listed listed) {
        return switch (listed) {
            case ListEntry person
            when !person.names().isEmpty() ->
                person.id() + " " + person.names().getFirst().name().text();
            case ListedObject object ->
                object.id() + " " + String.join(", ", object.values().values());
            default -> listed.id();
        };
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    private static String document(ListDifference difference) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("added", difference.added().stream().map(Listed::id).toList());
        fields.put(
                "changed",
                difference.changed().stream().map(WatchlistCompare::change).toList());
        fields.put("ended", difference.ended().stream().map(Listed::id).toList());
        fields.put("kept", difference.kept());
        fields.put("unchanged", difference.unchanged());
        fields.put(
                "concerns",
                difference.concerns().stream()
                        .sorted()
                        .map(WatchlistCompare::lower)
                        .toList());
        return JsonMapper.shared().writeValueAsString(fields) + "\n";
    }

    private static Map<String, Object> change(Change change) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", change.after().id());
        fields.put(
                "fields",
                change.fields().stream().sorted().map(WatchlistCompare::lower).toList());
        return fields;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
