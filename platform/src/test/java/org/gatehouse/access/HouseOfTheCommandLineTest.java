package org.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gatehouse.GatehouseApplication;
import org.gatehouse.testing.RealPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The house as commands start it: one after the other in the same home, with and without a server. */
class HouseOfTheCommandLineTest {

    private final List<String> settings = List.of(
            "--gatehouse.db-url=" + RealPostgres.emptyDatabase(),
            "--gatehouse.home=" + RealPostgres.emptyHome(),
            "--server.port=0");

    @Test
    void accounts_of_the_demonstration_are_good_for_reading_beside_it_and_stop_a_start_that_would_open_them_to_all() {
        start(WebApplicationType.SERVLET, "demo").close();
        start(WebApplicationType.NONE, "default").close();
        assertThatThrownBy(() -> start(WebApplicationType.SERVLET, "default"))
                .hasStackTraceContaining("published password")
                .hasStackTraceContaining("admin.sun");
    }

    @Test
    void the_first_administrator_is_made_without_a_server() {
        try (var house = start(WebApplicationType.NONE, "default")) {
            var administrators = house.getBean(Administrators.class);
            assertThat(administrators.any()).isFalse();
            assertThatThrownBy(() -> administrators.createFirst("first.one", "First", "password1234"))
                    .isInstanceOf(AccessProblem.PasswordTooWeak.class);
            assertThatThrownBy(() -> administrators.createFirst("first.one", "First", "is first.one good"))
                    .isInstanceOf(AccessProblem.PasswordTooWeak.class);
            administrators.createFirst("first.one", "First", "seven lanterns over water");
            assertThat(administrators.any()).isTrue();
            assertThatThrownBy(() -> administrators.createFirst("second.one", "Second", "seven lanterns over water"))
                    .isInstanceOf(AccessProblem.AdministratorExists.class);
        }
    }

    private ConfigurableApplicationContext start(WebApplicationType type, String profile) {
        return new SpringApplicationBuilder(GatehouseApplication.class)
                .web(type)
                .profiles(profile)
                .run(settings.toArray(String[]::new));
    }
}
