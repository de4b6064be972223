package org.gatehouse.documents.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gatehouse.documents.DocumentData;
import org.gatehouse.documents.Examples;
import org.gatehouse.documents.MrzFormat;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.documents.MrzWriter;
import org.gatehouse.documents.Name;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.documents.Sex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Identities in every script, written into every format that has a name and read back. */
class NativeNamesPropertiesTest {

    private static final LocalDate PRESENTED = LocalDate.of(2026, 11, 23);
    private static final List<String> CYRILLIC_STATES = List.of("RUS", "UKR", "BLR", "BGR", "SRB", "MKD");
    private static final String LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßĀĂĄĆČĎĐĒĘĚĞĢĦĪĮİĲĶŁŃŇŊŌŐŒŔŘŚŞŠȚŤŦŪŮŰŲŴŶŹŻŽẞ";
    private static final String CYRILLIC = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯІЇЄҐЎЂЃЅЈЌЉЊЋЏ";
    private static final String ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱٹپځچڈڑژښکګگںھہیېے\u0651\u064e";
    private static final String CHINESE = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎绿女旅律安恩尔明国华建";

    @ParameterizedTest
    @EnumSource(
            value = MrzFormat.class,
            names = {"CN_CARD"},
            mode = EnumSource.Mode.EXCLUDE)
    void an_identity_in_any_script_is_read_as_it_was_written(MrzFormat format) {
        var random = new Random(11);
        int truncated = 0;
        for (int i = 0; i < Examples.of(2_000); i++) {
            NativeName name = name(random, format == MrzFormat.CN_PERMIT ? 3 : random.nextInt(4));
            Name spelled = name.zone();
            if (spelled.primary().isEmpty()) {
                continue;
            }
            String zone = String.join("\n", MrzWriter.write(identity(format, name.issuer(), spelled)));
            var read = MrzReader.read(zone, PRESENTED);

            assertThat(read.sound()).as(zone).isTrue();
            assertThat(name.agreesWith(read.name())).as("%s %s", name, zone).isTrue();
            if (read.name().possiblyTruncated()) {
                truncated++;
            } else {
                assertThat(read.name()).as(zone).isEqualTo(spelled);
            }
        }
        assertThat(truncated).isLessThan(Examples.of(2_000) * 3 / 4);
    }

    private static DocumentData identity(MrzFormat format, String issuer, Name name) {
        return new DocumentData(
                format,
                switch (format) {
                    case TD1, TD2 -> "I";
                    case TD3 -> "P";
                    case MRV_A, MRV_B -> "V";
                    case CN_CARD -> "CS";
                    case CN_PERMIT -> "CR";
                },
                issuer,
                "H12345678",
                PartialDate.parse("1974-08-12"),
                Optional.of(LocalDate.of(2030, 1, 1)),
                Sex.FEMALE,
                issuer,
                name.primary(),
                name.secondary(),
                format == MrzFormat.CN_PERMIT ? "00" : "");
    }

    private static NativeName name(Random random, int script) {
        return switch (script) {
            case 0 -> new NativeName(words(random, LATIN), words(random, LATIN), "UTO");
            case 1 ->
                new NativeName(
                        words(random, CYRILLIC),
                        words(random, CYRILLIC),
                        CYRILLIC_STATES.get(random.nextInt(CYRILLIC_STATES.size())));
            case 2 -> new NativeName(words(random, ARABIC), words(random, ARABIC), "UTO");
            default -> NativeName.chinese(text(random, CHINESE, 2 + random.nextInt(3)));
        };
    }

    private static String words(Random random, String letters) {
        var words = new StringBuilder(text(random, letters, 1 + random.nextInt(7)));
        while (random.nextInt(3) == 0) {
            words.append(random.nextInt(4) == 0 ? '-' : ' ').append(text(random, letters, 1 + random.nextInt(7)));
        }
        return words.toString();
    }

    private static String text(Random random, String letters, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
