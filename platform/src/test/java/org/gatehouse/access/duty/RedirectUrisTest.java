package org.gatehouse.access.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.gatehouse.access.AccessProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUrisTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://roster.example/back",
                "https://roster.example:8443/back?kind=officer",
                "http://127.0.0.1:9000/back",
                "http://localhost/back",
                "http://[::1]:9000/back"
            })
    void an_address_is_whole_and_safe_or_of_the_own_machine(String address) {
        assertThatCode(() -> RedirectUris.check(List.of(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://roster.example/back",
                "https://roster.example/back#here",
                "https://officer@roster.example/back",
                "https:///back",
                "//roster.example/back",
                "/back",
                "javascript:alert(1)",
                "roster://back",
                "https://roster.example/a b",
                "http://127.0.0.1.evil.example/back"
            })
    void any_other_is_refused_by_name(String address) {
        assertThatThrownBy(() -> RedirectUris.check(List.of("https://roster.example/", address)))
                .isInstanceOfSatisfying(
                        AccessProblem.RedirectUriUnfit.class,
                        problem -> assertThat(problem.arguments()).containsExactly(address));
    }

    @Test
    void there_are_at_most_ten_and_none_is_endless() {
        var eleven = IntStream.range(0, 11)
                .mapToObj(i -> "https://roster.example/" + i)
                .toList();
        assertThatThrownBy(() -> RedirectUris.check(eleven)).isInstanceOf(AccessProblem.RedirectUriUnfit.class);
        assertThatThrownBy(() -> RedirectUris.check(List.of("https://roster.example/" + "a".repeat(500))))
                .isInstanceOf(AccessProblem.RedirectUriUnfit.class);
    }

    @Test
    void they_are_written_one_a_line() {
        assertThat(RedirectUris.written(" https://a.example/ \r\n\n https://b.example/\nhttps://a.example/"))
                .containsExactly("https://a.example/", "https://b.example/");
        assertThat(RedirectUris.written(" \n ")).isEmpty();
    }
}
