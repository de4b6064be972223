package org.gatehouse.statistics.pages;

import java.util.List;
import java.util.Locale;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.BulletinFormats.Format;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Release;
import org.gatehouse.statistics.formats.BulletinView;
import org.gatehouse.statistics.formats.PublisherSettings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A catalogue of bulletins as DCAT (W3C, version 3) in the profile DCAT-AP 3.0, written as JSON-LD 1.1. */
final class Dcat {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Bilingual TITLE = new Bilingual("Border traffic bulletins", "出入境数据公报");
    private static final Bilingual DESCRIPTION = new Bilingual(
            "Published counts of persons and conveyances inspected at the border, by period, with their revisions.",
            "按时期公布的出入境人员和交通运输工具查验数据及其修订。");
    private static final String THEME = "http://publications.europa.eu/resource/authority/data-theme/";
    private static final String LANGUAGE = "http://publications.europa.eu/resource/authority/language/";
    private static final String PUBLIC = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";

    private final String house;
    private final PublisherSettings publisher;

    Dcat(String house, PublisherSettings publisher) {
        this.house = house;
        this.publisher = publisher;
    }

    byte[] write(List<Release> published) {
        ObjectNode root = MAPPER.createObjectNode();
        root.putObject("@context")
                .put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dct", "http://purl.org/dc/terms/")
                .put("foaf", "http://xmlns.com/foaf/0.1/")
                .put("adms", "http://www.w3.org/ns/adms#")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#");
        root.put("@id", house + "/statistics/catalogue.jsonld").put("@type", "dcat:Catalog");
        words(root, "dct:title", TITLE);
        words(root, "dct:description", DESCRIPTION);
        publisher(root);
        languages(root);
        root.putObject("foaf:homepage")
                .put("@id", house + "/statistics/calendar")
                .put("@type", "foaf:Document");
        CatalogueController.modified(published)
                .ifPresent(at -> typed(root, "dct:modified", at.toString(), "xsd:dateTime"));
        var datasets = root.putArray("dcat:dataset");
        published.forEach(release -> dataset(datasets.addObject(), release));
        return MAPPER.writeValueAsBytes(root);
    }

    private void dataset(ObjectNode set, Release release) {
        var period = release.period();
        String address = house + "/statistics/bulletin/" + period;
        set.put("@id", address).put("@type", "dcat:Dataset").put("dct:identifier", "bulletin-" + period);
        words(
                set,
                "dct:title",
                new Bilingual(
                        BulletinView.title(release.bulletin(), Language.EN),
                        BulletinView.title(release.bulletin(), Language.ZH)));
        words(set, "dct:description", release.bulletin().text());
        publisher(set);
        languages(set);
        iri(set, "dcat:theme", THEME + "POPU");
        iri(set, "dct:accessRights", PUBLIC);
        iri(set, "dcat:landingPage", address);
        typed(set, "dct:issued", release.publishedAt().orElseThrow().toString(), "xsd:dateTime");
        typed(set, "dct:modified", release.publishedAt().orElseThrow().toString(), "xsd:dateTime");
        ObjectNode span = set.putObject("dct:temporal").put("@type", "dct:PeriodOfTime");
        typed(span, "dcat:startDate", period.from().toString(), "xsd:date");
        typed(span, "dcat:endDate", period.until().minusDays(1).toString(), "xsd:date");
        set.put("dcat:version", release.number() + " " + release.vintage().code());
        release.reason().ifPresent(reason -> words(set, "adms:versionNotes", reason));
        var files = set.putArray("dcat:distribution");
        for (Format format : Format.values()) {
            file(files.addObject(), address + "." + format.suffix(), format);
        }
    }

    private void file(ObjectNode file, String address, Format format) {
        file.put("@id", address).put("@type", "dcat:Distribution").put("dct:title", format.title());
        iri(file, "dcat:accessURL", address);
        iri(file, "dcat:downloadURL", address);
        String type = format.mediaType().split(";", 2)[0];
        iri(file, "dcat:mediaType", "http://www.iana.org/assignments/media-types/" + type);
        iri(
                file,
                "dct:format",
                "http://publications.europa.eu/resource/authority/file-type/"
                        + switch (format) {
                            case TEXT -> "TXT";
                            case JSON, SDMX_JSON, JSON_STAT -> "JSON";
                            case CSV, SDMX -> "CSV";
                            case CSVW -> "JSON_LD";
                            case HTML, PDF, XLSX, ODS -> format.name().toUpperCase(Locale.ROOT);
                        });
        if (publisher.licence() != null) {
            iri(file, "dct:license", publisher.licence().toString());
        }
    }

    private void publisher(ObjectNode of) {
        ObjectNode agent = of.putObject("dct:publisher").put("@id", house).put("@type", "foaf:Agent");
        words(agent, "foaf:name", publisher.name());
    }

    private static void languages(ObjectNode of) {
        var languages = of.putArray("dct:language");
        languages.addObject().put("@id", LANGUAGE + "ENG");
        languages.addObject().put("@id", LANGUAGE + "ZHO");
    }

    private static void words(ObjectNode of, String property, Bilingual words) {
        var both = of.putArray(property);
        both.addObject().put("@language", "en").put("@value", words.en());
        both.addObject().put("@language", "zh").put("@value", words.zh());
    }

    private static void iri(ObjectNode of, String property, String address) {
        of.putObject(property).put("@id", address);
    }

    private static void typed(ObjectNode of, String property, String value, String type) {
        of.putObject(property).put("@value", value).put("@type", type);
    }
}
