package org.gatehouse.trust.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class RemarkWordsTest {

    private static RemarkWords words;

    @BeforeAll
    static void read() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/trust");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.ENGLISH);
        words = new RemarkWords(messages);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "signer not trusted yet | 签名者尚未受信任",
                "not signed by itself, and no chain of links to an anchor | 并非自签名，也没有通向信任根的链接",
                "the signer's certificate is not embedded | 未附签名者证书",
                "Doc 9303-12 section 7.1: keyUsage is missing | Doc 9303-12 section 7.1：缺少 keyUsage",
                "Doc 9303-12 section 7.1: key is too short: RSA 1024 | Doc 9303-12 section 7.1：密钥过短：RSA 1024",
                "Doc 9303-12 section 7.1: curve unknown; Doc 9303-12 section 7.1: version is not 3"
                        + " | Doc 9303-12 section 7.1：未知曲线；Doc 9303-12 section 7.1：版本不是 3",
                "CRL_SIGNATURE: no authority of the country in force then signed it" + " | 吊销列表签名不符：并非由该国当时有效的签发机构签署",
                "ALGORITHM_UNSUPPORTED: key algorithm 1.2.3 | 算法不受支持：密钥算法 1.2.3",
                "signed in the future: 2031-01-01T00:00:00Z | 签名时间在将来：2031-01-01T00:00:00Z",
                "SIGNER_COUNT 2 | 签名者数目不符 2",
                "cacertificate stands at a URL | cacertificate 只给出了网址",
                "to be deleted: nothing is deleted by a file | 要求删除：文件不能删除任何内容",
                "master list of UT 2026-05-28T00:00:00Z (signer not trusted yet)"
                        + " | UT 主列表，签发于 2026-05-28T00:00:00Z（签名者尚未受信任）",
                "master list of UT 2026-05-28T00:00:00Z (signer trusted). master list of GB 2026-05-29T00:00:00Z (signer"
                        + " not trusted yet). | UT 主列表，签发于 2026-05-28T00:00:00Z（签名者已受信任）。 GB 主列表，签发于"
                        + " 2026-05-29T00:00:00Z（签名者尚未受信任）。"
            })
    void a_remark_is_told_in_chinese_and_stays_as_it_was_said_in_english(String stored, String chinese) {
        assertThat(words.of(stored, Locale.CHINESE)).isEqualTo(new RemarkWords.Said(chinese, false));
        assertThat(words.of(stored, Locale.ENGLISH)).isEqualTo(new RemarkWords.Said(stored, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MALFORMED", "nl.der", "a: b: c", "{0} it's; $1 \\"})
    void what_nobody_translated_stays_english_and_says_so(String stored) {
        assertThat(words.of(stored, Locale.CHINESE)).isEqualTo(new RemarkWords.Said(stored, true));
    }

    @Test
    void half_of_a_remark_that_is_known_is_told() {
        assertThat(words.of("no content; MALFORMED", Locale.CHINESE).text()).isEqualTo("没有内容；MALFORMED");
    }
}
