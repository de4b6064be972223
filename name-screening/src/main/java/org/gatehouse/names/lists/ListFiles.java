package org.gatehouse.names.lists;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the form of lists by how they begin, whatever their files are called. */
public final class ListFiles {

    private static final int BEGINNING = 1 << 16;

    private static final Pattern ROOT = Pattern.compile("<(?:[A-Za-z_][\\w.-]{0,40}:)?([A-Za-z_][\\w.-]{0,40})");

    /** What a file is: a list, or one that belongs beside a list. */
    private enum Kind {
        LIST,
        ALIASES,
        ADDRESSES
    }

    private record Recognised(Path path, Kind kind, Optional<ListForm> form) {}

    private ListFiles() {}

    /**
     * The lists among the files, in their order; aliases and addresses of OFAC go to the {@code sdn.csv} among them.
     *
     * @throws UnknownList with a sentence, when a file has no known form or belongs to no list among them
     * @throws IOException when a file cannot be read
     */
    public static List<ListFile> of(List<Path> files) throws IOException {
        List<Recognised> all = new ArrayList<>();
        for (Path file : files) {
            all.add(recognise(file));
        }
        Optional<Path> aliases = only(all, Kind.ALIASES);
        Optional<Path> addresses = only(all, Kind.ADDRESSES);
        long tables = all.stream()
                .filter(file -> file.form().equals(Optional.of(ListForm.OFAC_CSV)))
                .count();
        if ((aliases.isPresent() || addresses.isPresent()) && tables != 1) {
            throw new UnknownList(aliases.or(() -> addresses).orElseThrow(), UnknownList.Why.BESIDE_NOTHING);
        }
        List<ListFile> lists = new ArrayList<>();
        for (Recognised file : all) {
            file.form().ifPresent(form -> {
                boolean beside = form == ListForm.OFAC_CSV;
                lists.add(new ListFile(
                        file.path(), form, beside ? aliases : Optional.empty(), beside ? addresses : Optional.empty()));
            });
        }
        return lists;
    }

    private static Optional<Path> only(List<Recognised> files, Kind kind) throws UnknownList {
        List<Path> found = files.stream()
                .filter(file -> file.kind() == kind)
                .map(Recognised::path)
                .toList();
        if (found.size() > 1) {
            throw new UnknownList(found.get(1), UnknownList.Why.TWICE);
        }
        return found.stream().findFirst();
    }

    private static Recognised recognise(Path file) throws IOException {
        byte[] beginning;
        try (InputStream octets = Files.newInputStream(file)) {
            beginning = octets.readNBytes(BEGINNING);
        }
        Optional<ListForm> form = form(beginning);
        if (form.isPresent()) {
            return new Recognised(file, Kind.LIST, form);
        }
        return switch (columns(beginning)) {
            case OfacCsv.ALIAS_COLUMNS -> new Recognised(file, Kind.ALIASES, Optional.empty());
            case OfacCsv.ADDRESS_COLUMNS -> new Recognised(file, Kind.ADDRESSES, Optional.empty());
            default -> throw new UnknownList(file, UnknownList.Why.NO_KNOWN_FORM);
        };
    }

    /** The form of a list that begins so; empty for anything else. */
    static Optional<ListForm> form(byte[] beginning) throws IOException {
        String text = text(beginning);
        if (text.startsWith("<")) {
            return xml(text);
        }
        if (text.startsWith("{")) {
            return Optional.of(text.contains("\"schema\"") ? ListForm.FOLLOW_THE_MONEY : ListForm.OWN_JSON);
        }
        String header = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        if (header.contains("\t")) {
            var columns = new Columns(List.of(header.split("\t", -1)));
            return columns.has("id") && columns.has("primary") ? Optional.of(ListForm.SCREENING_TSV) : Optional.empty();
        }
        var first = new CsvRecords(new ByteArrayInputStream(beginning)).next();
        if (first != null && new Columns(first.fields()).has("id")) {
            return Optional.of(ListForm.OWN_CSV);
        }
        return columns(beginning) == OfacCsv.COLUMNS ? Optional.of(ListForm.OFAC_CSV) : Optional.empty();
    }

    private static Optional<ListForm> xml(String text) {
        Matcher root = ROOT.matcher(text);
        return root.find()
                ? switch (root.group(1)) {
                    case "sdnList" -> Optional.of(ListForm.OFAC_XML);
                    case "CONSOLIDATED_LIST" -> Optional.of(ListForm.UN_XML);
                    case "export" -> Optional.of(ListForm.EU_XML);
                    default -> Optional.empty();
                }
                : Optional.empty();
    }

    private static String text(byte[] beginning) {
        boolean wide = beginning.length > 1 && (beginning[0] & 0xFE) == 0xFE && (beginning[1] & 0xFE) == 0xFE;
        String text = new String(beginning, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
    }

    /** Columns of a table of OFAC: its lines begin with a number, or with the name of that column; 0 for anything else. */
    private static int columns(byte[] beginning) throws IOException {
        CsvRecords.Row first = new CsvRecords(new ByteArrayInputStream(beginning)).next();
        if (first == null || first.fault().isPresent()) {
            return 0;
        }
        String number = first.fields().getFirst().strip();
        return number.matches("[0-9]+|(?i)ent_num") ? first.fields().size() : 0;
    }
}
