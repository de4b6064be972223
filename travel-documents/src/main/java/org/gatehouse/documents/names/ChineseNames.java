package org.gatehouse.documents.names;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Chinese names in pinyin as documents of China print them: no tones, no apostrophe, the syllables of a part together. */
final class ChineseNames {

    /** Family names of two characters that people of today bear. */
    private static final Set<String> TWO_CHARACTERS = Set.of(
            "欧阳", "歐陽", "上官", "司马", "司馬", "诸葛", "諸葛", "司徒", "东方", "東方", "皇甫", "尉迟", "尉遲", "公孙", "公孫",
            "慕容", "令狐", "长孙", "長孫", "宇文", "夏侯", "轩辕", "軒轅", "端木", "百里", "东郭", "東郭", "南宫", "南宮", "呼延",
            "独孤", "獨孤", "南门", "南門", "西门", "西門", "北堂", "闻人", "聞人", "濮阳", "濮陽", "淳于", "单于", "單于", "太叔",
            "申屠", "仲孙", "仲孫", "鲜于", "鮮于", "钟离", "鍾離", "闾丘", "閭丘", "司空", "司寇", "赫连", "赫連", "澹台", "澹臺",
            "公冶", "宗政", "万俟", "萬俟", "拓跋", "第五", "梁丘", "左丘", "谷梁", "穀梁", "公羊", "漆雕", "乐正", "樂正", "巫马",
            "巫馬", "公西", "壤驷", "壤駟", "段干", "微生", "羊舌", "亓官", "完颜", "完顏", "纳兰", "納蘭");

    private static final char DIAERESIS = '\u0308';

    private ChineseNames() {}

    /** How many chars of a whole name are the family name; all of a name with a middle dot, or of one character. */
    static int familyName(String name) {
        int blank = name.indexOf(' ');
        if (blank > 0) {
            return blank;
        }
        if (name.indexOf('\u00b7') >= 0 || name.indexOf('\u2022') >= 0 || name.codePointCount(0, name.length()) < 2) {
            return name.length();
        }
        return name.length() > 2 && TWO_CHARACTERS.contains(name.substring(0, 2))
                ? 2
                : name.offsetByCodePoints(0, 1);
    }

    static int endOfRun(String text, int from) {
        int end = from;
        while (end < text.length() && UnicodeScript.of(text.codePointAt(end)) == UnicodeScript.HAN) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** @throws IllegalArgumentException when the issuer is another state, or a character has no known reading */
    static List<Letter> syllables(String characters, String issuer, boolean familyName) {
        if (!issuer.equals("CHN")) {
            throw new IllegalArgumentException("only China writes Chinese names in pinyin; give the bearer's own spelling");
        }
        String pinyin = familyName ? Pinyin.ofFamilyName(characters) : Pinyin.ofGivenName(characters);
        List<Letter> letters = new ArrayList<>();
        for (String syllable : pinyin.strip().split("\\s+", -1)) {
            letters.add(letter(syllable, characters));
        }
        return letters;
    }

    /** Passports of China print ü as YU since 2012; older ones have U or V. */
    private static Letter letter(String syllable, String characters) {
        var bare = new StringBuilder();
        for (char c : Normalizer.normalize(syllable, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .toCharArray()) {
            if (c >= 'A' && c <= 'Z') {
                bare.append(c);
            } else if (c == DIAERESIS) {
                bare.setCharAt(bare.length() - 1, 'V');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                throw new IllegalArgumentException("no known reading: " + characters);
            }
        }
        String letters = bare.toString();
        return letters.indexOf('V') < 0
                ? Letter.of(letters)
                : Letter.of(letters.replace("V", "YU"), letters.replace('V', 'U'), letters);
    }
}
