package org.gatehouse.statistics.pages;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.statistics.Release;
import org.gatehouse.statistics.Releases;
import org.gatehouse.statistics.formats.PublisherSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The published bulletins and their files as a catalogue for data portals. */
@Controller
class CatalogueController {

    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");
    private static final Duration FRESH_FOR = Duration.ofMinutes(1);

    private final Releases releases;
    private final PublicAddresses addresses;
    private final PublisherSettings settings;

    CatalogueController(Releases releases, PublicAddresses addresses, PublisherSettings settings) {
        this.releases = releases;
        this.addresses = addresses;
        this.settings = settings;
    }

    @GetMapping("/statistics/catalogue.jsonld")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    ResponseEntity<byte[]> catalogue() {
        List<Release> published = releases.publicPeriods().stream()
                .map(releases::published)
                .flatMap(Optional::stream)
                .toList();
        byte[] catalogue = new Dcat(addresses.house(), settings).write(published);
        var answer = ResponseEntity.ok()
                .contentType(JSON_LD)
                .cacheControl(CacheControl.maxAge(FRESH_FOR).cachePublic())
                .eTag("\"" + hash(catalogue) + "\"");
        modified(published).ifPresent(answer::lastModified);
        return answer.body(catalogue);
    }

    static Optional<Instant> modified(List<Release> published) {
        return published.stream()
                .flatMap(release -> release.publishedAt().stream())
                .max(Comparator.naturalOrder());
    }

    static String hash(byte[] octets) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(octets))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
