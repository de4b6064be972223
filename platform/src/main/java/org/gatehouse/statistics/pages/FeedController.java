package org.gatehouse.statistics.pages;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Release;
import org.gatehouse.statistics.Releases;
import org.gatehouse.statistics.formats.BulletinView;
import org.gatehouse.statistics.wording.PeriodWords;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Releases as a feed, corrections among them with their notices: RSS 2.0, with its own address by Atom (RFC 4287, atom:link) as the RSS
 * Advisory Board recommends.
 */
@Controller
class FeedController {

    private static final MediaType RSS = new MediaType("application", "rss+xml", StandardCharsets.UTF_8);
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int ITEMS_MOST = 50;
    private static final Duration FRESH_FOR = Duration.ofMinutes(1);

    private final Releases releases;
    private final PublicAddresses addresses;
    private final MessageSource messages;

    FeedController(Releases releases, PublicAddresses addresses, MessageSource messages) {
        this.releases = releases;
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping("/statistics/releases.rss")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    ResponseEntity<byte[]> feed(Locale locale) throws XMLStreamException {
        Language language = Language.of(locale);
        List<Release> latest = releases.latest(ITEMS_MOST);
        byte[] feed = write(latest, language);
        var answer = ResponseEntity.ok()
                .contentType(RSS)
                .cacheControl(CacheControl.maxAge(FRESH_FOR).cachePublic())
                .varyBy("Accept-Language", "Cookie")
                .eTag("\"" + CatalogueController.hash(feed) + "\"");
        latest.stream().findFirst().flatMap(Release::publishedAt).ifPresent(answer::lastModified);
        return answer.body(feed);
    }

    private byte[] write(List<Release> latest, Language language) throws XMLStreamException {
        var out = new ByteArrayOutputStream();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        String house = addresses.house();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("atom", ATOM);
        xml.writeStartElement("channel");
        element(xml, "title", said("statistics.feed", language));
        element(xml, "link", house + "/statistics/calendar");
        element(xml, "description", said("statistics.feed.description", language));
        element(xml, "language", language == Language.ZH ? "zh-cn" : "en");
        latest.stream()
                .findFirst()
                .flatMap(Release::publishedAt)
                .ifPresent(at -> element(xml, "lastBuildDate", date(at)));
        xml.writeEmptyElement("atom", "link", ATOM);
        xml.writeAttribute("href", house + "/statistics/releases.rss");
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", "application/rss+xml");
        for (Release release : latest) {
            item(xml, release, house, language);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return out.toByteArray();
    }

    private void item(XMLStreamWriter xml, Release release, String house, Language language) throws XMLStreamException {
        String vintage = said("statistics.vintage." + release.vintage().code(), language);
        xml.writeStartElement("item");
        element(
                xml,
                "title",
                BulletinView.title(release.bulletin(), language)
                        + (language == Language.ZH ? "（" : " (")
                        + vintage
                        + (language == Language.ZH ? "）" : ")"));
        element(xml, "link", house + "/statistics/bulletin/" + release.period());
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters("gatehouse:statistics/release/" + release.number() + "/" + release.hash());
        xml.writeEndElement();
        element(xml, "pubDate", date(release.publishedAt().orElseThrow()));
        element(xml, "category", vintage);
        element(
                xml,
                "description",
                release.reason()
                        .map(reason -> reason.in(language))
                        .orElseGet(() -> messages.getMessage(
                                "statistics.feed.item",
                                new Object[] {PeriodWords.name(release.period(), language)},
                                language.locale())));
        xml.writeEndElement();
    }

    private String said(String key, Language language) {
        return messages.getMessage(key, new Object[0], language.locale());
    }

    private static void element(XMLStreamWriter xml, String name, String text) {
        try {
            xml.writeStartElement(name);
            xml.writeCharacters(text);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            // it writes to memory
            throw new IllegalStateException(e);
        }
    }

    /** RFC 822 with a year of four digits, as RSS asks. */
    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(ZoneOffset.UTC));
    }
}
