package org.gatehouse.access.duty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientSecretsTest {

    private final Passwords passwords = new Passwords();
    private final ClientSecrets secrets = new ClientSecrets(passwords);

    @Test
    void a_drawn_secret_is_kept_so_that_only_itself_fits() {
        String secret = secrets.draw();
        String hash = secrets.hash(secret);
        assertThat(hash).startsWith("$sha256$").doesNotContain(secret);
        assertThat(secrets.matches(secret, hash)).isTrue();
        assertThat(secrets.matches(secrets.draw(), hash)).isFalse();
        assertThat(secrets.matches(hash, hash)).isFalse();
        assertThat(secrets.matches("", hash)).isFalse();
        assertThat(secrets.matches(null, hash)).isFalse();
        assertThat(secrets.matches(secret, null)).isFalse();
    }

    @Test
    void a_secret_from_before_and_one_from_elsewhere_are_kept_as_passwords_are() {
        String secret = secrets.draw();
        assertThat(secrets.matches(secret, passwords.hash(secret))).isTrue();
        assertThat(secrets.matches(secrets.draw(), passwords.hash(secret))).isFalse();
        assertThat(secrets.encode("a word that somebody chose")).startsWith("$argon2id$");
    }
}
