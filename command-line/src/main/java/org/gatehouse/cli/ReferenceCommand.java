package org.gatehouse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Permission;
import org.gatehouse.reference.FieldFault;
import org.gatehouse.reference.ReferenceImports;
import org.gatehouse.reference.ReferenceImports.Checked;
import org.gatehouse.reference.ReferenceList;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The lists of the house, in and out as CSV. */
@Command(
        name = "reference",
        mixinStandardHelpOptions = true,
        description = "Reads a list of the house in from CSV, or writes it out: ports, states, document-kinds.")
final class ReferenceCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private final Supplier<ConfigurableApplicationContext> toRead;
    private final Supplier<ConfigurableApplicationContext> toWrite;

    ReferenceCommand() {
        this(House::toRead, House::behindTheDoor);
    }

    /** With houses of the caller's own. */
    ReferenceCommand(
            Supplier<ConfigurableApplicationContext> toRead, Supplier<ConfigurableApplicationContext> toWrite) {
        this.toRead = toRead;
        this.toWrite = toWrite;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with a list: import or export.");
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = {
                "Prints the list as it is now, or writes it to a file; also while the house is open. What goes out",
                "comes in again without a change."
            })
    int export(
            @Parameters(paramLabel = "LIST", description = "ports, states or document-kinds.") String list,
            @Parameters(paramLabel = "FILE", arity = "0..1", description = "Must not be there yet (default: print).")
                    @Nullable
                    Path file)
            throws IOException {
        ReferenceList asked = list(list);
        if (file != null && Files.exists(file)) {
            throw new ParameterException(spec.commandLine(), file + " is there already.");
        }
        String csv;
        try (ConfigurableApplicationContext house = toRead.get()) {
            csv = house.getBean(ReferenceImports.class).export(asked);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (file == null) {
            out.print(csv);
        } else {
            Files.writeString(file, csv);
            out.println(file + " written.");
        }
        out.flush();
        return 0;
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Takes a CSV file over as a whole, or nothing of it, and names line and field of everything that is wrong.",
                "It adds and changes; it takes nothing away. The house must not be open, except for --dry-run: there",
                "is the page “Take over a list” then. Exit code 1 when a line is at fault, or the officer may not do it."
            })
    int take(
            @Parameters(paramLabel = "LIST", description = "ports, states or document-kinds.") String list,
            @Parameters(paramLabel = "FILE", description = "CSV in UTF-8; - for standard input.") String file,
            @Option(
                            names = "--by",
                            paramLabel = "SIGN-IN-NAME",
                            description = "The officer who answers for it; an administrator. Entered in the audit.")
                    @Nullable
                    String by,
            @Option(names = "--why", paramLabel = "WORDS", description = "Why the list changes; up to 500 characters.")
                    @Nullable
                    String why,
            @Option(names = "--dry-run", description = "Say what would be done, and change nothing.") boolean dryRun,
            @Option(names = "--json", description = "For programs.") boolean json)
            throws IOException {
        ReferenceList asked = list(list);
        String officer = by == null ? "" : by.strip();
        String words = why == null ? "" : why.strip();
        if (!dryRun && (officer.isEmpty() || words.isEmpty() || words.length() > 500)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say who answers for it and why (at most 500 characters): --by and --why. With --dry-run neither is needed.");
        }
        String csv = GivenText.read(spec.commandLine(), file);
        try (ConfigurableApplicationContext house = dryRun ? toRead.get() : toWrite.get()) {
            return dryRun ? rehearse(house, asked, csv, json) : apply(house, asked, csv, officer, words, json);
        }
    }

    private int rehearse(ConfigurableApplicationContext house, ReferenceList list, String csv, boolean json) {
        Checked checked = house.getBean(ReferenceImports.class).check(list, csv);
        tell(house, checked, false, json);
        return checked.acceptable() ? 0 : Gatehouse.NO;
    }

    private int apply(
            ConfigurableApplicationContext house,
            ReferenceList list,
            String csv,
            String officer,
            String why,
            boolean json) {
        Optional<Actor> actor =
                house.getBean(Officers.class).named(officer).filter(known -> known.may(Permission.REFERENCE_EDIT));
        if (actor.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("There is no officer " + officer
                            + " who may change lists. Name an administrator whose account is open: --by.");
            return Gatehouse.NO;
        }
        var imports = house.getBean(ReferenceImports.class);
        Checked checked = imports.check(list, csv);
        if (checked.acceptable()) {
            checked = imports.apply(list, csv, actor.get().reference(), why + " (by command)");
        }
        tell(house, checked, checked.acceptable(), json);
        return checked.acceptable() ? 0 : Gatehouse.NO;
    }

    private void tell(ConfigurableApplicationContext house, Checked checked, boolean applied, boolean json) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(document(house, checked, applied));
            return;
        }
        for (FieldFault fault : checked.faults()) {
            out.println("line " + fault.line() + (fault.column().isEmpty() ? "" : ", " + fault.column()) + ": "
                    + sentence(house, fault));
        }
        out.printf(
                "%d %s added, %d changed, %d are as they were; %d faults.%n",
                checked.added(),
                applied ? "rows" : "rows would be",
                checked.changed(),
                checked.unchanged(),
                checked.faults().size());
        if (!applied) {
            out.println("Nothing was changed.");
        }
    }

    private static String document(ConfigurableApplicationContext house, Checked checked, boolean applied) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("list", checked.list().slug());
        fields.put("applied", applied);
        fields.put("added", checked.added());
        fields.put("changed", checked.changed());
        fields.put("unchanged", checked.unchanged());
        fields.put(
                "faults",
                checked.faults().stream().map(fault -> fault(house, fault)).toList());
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private static LinkedHashMap<String, Object> fault(ConfigurableApplicationContext house, FieldFault fault) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("line", fault.line());
        fields.put("column", fault.column());
        fields.put("slug", fault.slug());
        fields.put("value", fault.value());
        fields.put("sentence", sentence(house, fault));
        return fields;
    }

    private static String sentence(ConfigurableApplicationContext house, FieldFault fault) {
        return house.getMessage(fault.messageKey(), new Object[] {fault.column(), fault.value()}, Locale.ENGLISH);
    }

    private ReferenceList list(String slug) {
        return Arrays.stream(ReferenceList.values())
                .filter(known -> known.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no list " + slug + ". There are: " + slugs() + "."));
    }

    private static String slugs() {
        return List.of(ReferenceList.values()).stream().map(ReferenceList::slug).collect(Collectors.joining(", "));
    }
}
