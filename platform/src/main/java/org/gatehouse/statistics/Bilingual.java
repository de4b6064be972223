package org.gatehouse.statistics;

/** The same words in both languages of the house; neither is blank. */
public record Bilingual(String en, String zh) {

    public Bilingual {
        if (en.isBlank() || zh.isBlank()) {
            throw new IllegalArgumentException("words are given in both languages: «" + en + "», «" + zh + "»");
        }
    }

    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case ZH -> zh;
        };
    }
}
