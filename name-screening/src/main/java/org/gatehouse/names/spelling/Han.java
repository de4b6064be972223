package org.gatehouse.names.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chinese characters: Mandarin, Cantonese and Korean readings. Wade-Giles is left to the comparison of sounds. */
final class Han {

    private static final Set<String> TWO_CHARACTERS = Set.of(
            "欧阳", "歐陽", "上官", "司马", "司馬", "诸葛", "諸葛", "司徒", "东方", "東方", "皇甫", "尉迟", "尉遲", "公孙", "公孫", "慕容", "令狐", "长孙",
            "長孫", "宇文", "夏侯", "端木", "南宫", "南宮", "呼延", "闻人", "聞人", "淳于", "申屠", "鲜于", "鮮于", "钟离", "鍾離", "赫连", "赫連", "完颜",
            "完顏", "纳兰", "納蘭");

    private static final Map<String, String> FAMILY = Map.ofEntries(
            Map.entry("单", "shan"),
            Map.entry("單", "shan"),
            Map.entry("曾", "zeng"),
            Map.entry("解", "xie"),
            Map.entry("仇", "qiu"),
            Map.entry("区", "ou"),
            Map.entry("區", "ou"),
            Map.entry("查", "zha"),
            Map.entry("任", "ren"),
            Map.entry("朴", "piao"),
            Map.entry("尉", "wei"),
            Map.entry("盖", "ge"),
            Map.entry("覃", "qin"),
            Map.entry("乐", "le"),
            Map.entry("樂", "le"),
            Map.entry("华", "hua"));

    private static final Map<String, String> KOREAN_FAMILY = Map.of(
            "金", "kim", "李", "lee", "朴", "pak", "崔", "choe", "柳", "ryu", "林", "rim", "吳", "o", "吴", "o", "劉", "yu", "刘",
            "yu");

    private Han() {}

    /** Loaded at the first Chinese name. */
    private static final class Table {
        static final Map<Integer, String[]> READINGS = load();

        private static Map<Integer, String[]> load() {
            Map<Integer, String[]> readings = new HashMap<>(32_000);
            for (String line : Lines.of("han.tsv")) {
                readings.put(line.codePointAt(0), line.split("\t", -1));
            }
            return readings;
        }
    }

    static int familyName(String name) {
        return name.length() > 2 && TWO_CHARACTERS.contains(name.substring(0, 2)) ? 2 : name.offsetByCodePoints(0, 1);
    }

    static List<Reading> readings(String word, boolean family) {
        Set<Reading> readings = new LinkedHashSet<>();
        String mandarin = family && FAMILY.containsKey(word) ? FAMILY.get(word) : latin(word, 1);
        add(readings, mandarin, 100);
        add(readings, latin(word, 2), 97);
        String korean = family ? KOREAN_FAMILY.get(word) : null;
        add(readings, korean == null ? latin(word, 3) : korean, 96);
        return new ArrayList<>(readings);
    }

    private static void add(Set<Reading> readings, String latin, int faith) {
        byte[] sounds = Sounds.of(latin);
        if (sounds.length > 0 && readings.stream().noneMatch(one -> java.util.Arrays.equals(one.sounds(), sounds))) {
            readings.add(new Reading(sounds, false, faith));
        }
    }

    private static String latin(String word, int column) {
        var latin = new StringBuilder();
        word.codePoints().forEach(c -> {
            String[] row = Table.READINGS.get(c);
            if (row != null) {
                String reading = row[column];
                int other = reading.indexOf('/');
                latin.append(other < 0 ? reading : reading.substring(0, other));
            }
        });
        return latin.toString().replace('v', 'u');
    }
}
