package org.gatehouse.names.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file (RFC 4180). A quoted value may hold line breaks; where its quote is never closed, or something
 * follows the quote, only the first line is lost and reading goes on at the second.
 */
final class CsvRecords {

    private static final int LINES_OF_A_RECORD_MAX = 50;

    /** DOS marked the end of a text with it, and some publishers still do. */
    private static final String END_OF_TEXT = "\u001A";

    /**
     * @param line of its beginning, from 1
     * @param fields empty when there is a fault
     */
    record Row(long line, List<String> fields, Optional<RemarkCode> fault) {}

    private final Lines lines;
    private final Deque<Lines.Line> ahead = new ArrayDeque<>();

    CsvRecords(InputStream octets) {
        lines = new Lines(octets);
    }

    /** @return null behind the last; empty lines are passed over */
    @Nullable
    Row next() throws IOException {
        Lines.Line line = line();
        while (line != null && line.fault().isEmpty() && passedOver(line.text())) {
            line = line();
        }
        if (line == null) {
            return null;
        }
        return line.fault().isPresent() ? new Row(line.number(), List.of(), line.fault()) : record(line);
    }

    private static boolean passedOver(String text) {
        return text.isBlank() || text.startsWith(END_OF_TEXT);
    }

    private Row record(Lines.Line first) throws IOException {
        var parser = new Parser();
        List<Lines.Line> more = new ArrayList<>();
        parser.read(first.text());
        while (parser.open() && more.size() < LINES_OF_A_RECORD_MAX) {
            Lines.Line next = line();
            if (next == null) {
                break;
            }
            more.add(next);
            if (next.fault().isPresent() || parser.length() > Lines.OCTETS_MAX / 64) {
                break;
            }
            parser.read("\n" + next.text());
        }
        if (!parser.open() && !parser.broken()) {
            return new Row(first.number(), parser.fields(), Optional.empty());
        }
        more.reversed().forEach(ahead::addFirst);
        RemarkCode fault = parser.broken() && more.isEmpty() ? RemarkCode.BROKEN_LINE : RemarkCode.QUOTE_OPEN;
        return new Row(first.number(), List.of(), Optional.of(fault));
    }

    private Lines.@Nullable Line line() throws IOException {
        return ahead.isEmpty() ? lines.next() : ahead.removeFirst();
    }

    /** Cuts characters into values; can be fed line by line. */
    private static final class Parser {

        private enum State {
            START,
            PLAIN,
            QUOTED,
            QUOTE_IN_QUOTED,
            BROKEN
        }

        private final List<String> fields = new ArrayList<>();
        private final StringBuilder value = new StringBuilder();
        private State state = State.START;
        private int length;

        void read(String text) {
            length += text.length();
            for (int i = 0; i < text.length() && state != State.BROKEN; i++) {
                read(text.charAt(i));
            }
        }

        private void read(char character) {
            switch (state) {
                case START -> {
                    if (character == '"') {
                        value.setLength(0);
                        state = State.QUOTED;
                    } else if (character == ',') {
                        end();
                    } else {
                        value.append(character);
                        // Blanks before a quote are no part of the value.
                        state = character == ' ' ? State.START : State.PLAIN;
                    }
                }
                case PLAIN -> {
                    if (character == ',') {
                        end();
                    } else {
                        value.append(character);
                    }
                }
                case QUOTED -> {
                    if (character == '"') {
                        state = State.QUOTE_IN_QUOTED;
                    } else {
                        value.append(character);
                    }
                }
                case QUOTE_IN_QUOTED -> {
                    if (character == '"') {
                        value.append('"');
                        state = State.QUOTED;
                    } else if (character == ',') {
                        end();
                    } else if (character != ' ') {
                        state = State.BROKEN;
                    }
                }
                case BROKEN -> {}
            }
        }

        private void end() {
            fields.add(value.toString());
            value.setLength(0);
            state = State.START;
        }

        boolean open() {
            return state == State.QUOTED;
        }

        boolean broken() {
            return state == State.BROKEN;
        }

        int length() {
            return length;
        }

        List<String> fields() {
            List<String> all = new ArrayList<>(fields);
            all.add(value.toString());
            return all;
        }
    }
}
