package org.gatehouse.access;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the house is reached, and who vouches for officers.
 *
 * @param home folder of the installation ({@code GATEHOUSE_HOME}); keys lie below {@code keys}
 * @param publicUrl address by which callers reach the house ({@code GATEHOUSE_PUBLIC_URL}); also the issuer in tokens; where
 *     absent, the issuer is what each request was addressed to. With {@code https} cookies are bound to it.
 * @param oidc an external issuer of identities
 */
@Validated
@ConfigurationProperties("gatehouse")
public record AccessSettings(
        @DefaultValue("var") Path home,
        @Nullable URI publicUrl,
        @DefaultValue Oidc oidc) {

    /**
     * OpenID Connect.
     *
     * @param issuer its address ({@code GATEHOUSE_OIDC_ISSUER}); absent for none
     * @param clientId this house, as registered there ({@code GATEHOUSE_OIDC_CLIENT_ID})
     * @param clientSecret {@code GATEHOUSE_OIDC_CLIENT_SECRET}
     * @param officerClaim the claim that names the officer ({@code GATEHOUSE_OIDC_OFFICER_CLAIM})
     */
    public record Oidc(
            @Nullable String issuer,
            @DefaultValue("gatehouse") String clientId,
            @Nullable String clientSecret,
            @DefaultValue("preferred_username") String officerClaim) {}

    public boolean secure() {
        return publicUrl != null && "https".equals(publicUrl.getScheme());
    }
}
