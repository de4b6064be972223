package org.gatehouse.names.lists;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.names.Strength;

/**
 * The remarks of a person on the list of the Office of Foreign Assets Control: dates, places, documents and nicknames in
 * sentences that end with a semicolon.
 */
final class OfacRemarks {

    private static final Pattern NICKNAME = Pattern.compile("(?:a\\.k\\.a\\.|f\\.k\\.a\\.|n\\.k\\.a\\.)\\s+'(.+)'");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<kind>[^0-9()]*?(?:Passport|ID No\\.|Cedula No\\.|C\\.U\\.R\\.P\\.|R\\.F\\.C\\.|D\\.N\\.I\\.|Identification Number|"
                    + "ID Number(?: RNE:)?|ID Card|Residency Number|Driver's License No\\.|Birth Certificate Number|Registry No\\.|SSN|NIT #))"
                    + "\\s+(?<number>.+?)(?:\\s+\\((?<issuer>[^)]*)\\))?(?:\\s+(?:issued|expires|expired)\\s.*)?");

    private static final List<String> UNCERTAIN = List.of("alt. ", "possibly ");

    private OfacRemarks() {}

    static void read(String remarks, EntryDraft draft) {
        String text = remarks.endsWith(".") ? remarks.substring(0, remarks.length() - 1) : remarks;
        for (String sentence : text.split(";", -1)) {
            if (sentence.length() <= EntryDraft.VALUE_MAX) {
                one(sentence.strip(), draft);
            }
        }
    }

    private static void one(String sentence, EntryDraft draft) {
        String words = certain(sentence);
        Matcher nickname = NICKNAME.matcher(words);
        if (nickname.matches()) {
            draft.name(Strength.WEAK_ALIAS, nickname.group(1));
        } else if (words.startsWith("DOB ")) {
            draft.birth(words.substring(4), OfacDates::parse);
        } else if (words.startsWith("POB ")) {
            draft.place(words.substring(4));
        } else if (words.startsWith("nationality ")) {
            draft.nationality(words.substring(12));
        } else if (words.startsWith("citizen ")) {
            draft.nationality(words.substring(8));
        } else if (words.startsWith("Gender ")) {
            draft.sex(words.substring(7));
        } else {
            number(words, draft);
        }
    }

    private static void number(String words, EntryDraft draft) {
        Matcher number = NUMBER.matcher(words);
        if (!number.matches()) {
            return;
        }
        String kind = number.group("kind").strip();
        String issuer = number.group("issuer") == null ? "" : number.group("issuer");
        if (kind.endsWith("Passport")) {
            draft.document(issuer, kind.toLowerCase(Locale.ROOT), number.group("number"));
        } else {
            draft.identifier(issuer, kind, number.group("number"));
        }
    }

    private static String certain(String words) {
        String rest = words;
        for (String uncertain : UNCERTAIN) {
            rest = rest.startsWith(uncertain) ? rest.substring(uncertain.length()) : rest;
        }
        return rest;
    }
}
