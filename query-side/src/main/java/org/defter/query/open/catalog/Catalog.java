package org.defter.query.open.catalog;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.defter.query.open.platform.Addresses;
import org.defter.query.open.platform.OpenProperties;
import org.defter.query.open.record.PublicRecord;
import org.springframework.stereotype.Component;

/** What is published: one description, written as RDF/XML and as JSON-LD. */
@Component
class Catalog {

    private static final String OPARL = "https://schema.oparl.org/1.1/";
    private static final String POPOLO = "http://www.popoloproject.com/specs/";

    private final Addresses addresses;
    private final OpenProperties properties;
    private final PublicRecord record;

    Catalog(Addresses addresses, OpenProperties properties, PublicRecord record) {
        this.addresses = addresses;
        this.properties = properties;
        this.record = record;
    }

    /**
     * A catalogue.
     *
     * @param address its address
     * @param title its title by language
     * @param description what it holds, by language
     * @param publisher name of the publisher
     * @param contact address for questions; none if empty
     * @param home the page for people
     * @param licence licence of all of it
     * @param modified when anything of it changed last
     * @param datasets the datasets
     */
    record Described(
            String address,
            Map<String, String> title,
            Map<String, String> description,
            String publisher,
            String contact,
            String home,
            String licence,
            OffsetDateTime modified,
            List<Dataset> datasets) {}

    /**
     * A dataset.
     *
     * @param address its address
     * @param title title by language
     * @param description what it holds, by language
     * @param keywords words it is found by, in Turkish
     * @param page the page for people
     * @param distributions the forms it comes in
     */
    record Dataset(
            String address,
            Map<String, String> title,
            Map<String, String> description,
            List<String> keywords,
            String page,
            List<Distribution> distributions) {}

    /**
     * A form a dataset comes in.
     *
     * @param address where it is
     * @param title its name
     * @param mediaType media type
     * @param format the format's code in the EU's file type authority
     * @param conformsTo the standard it follows
     */
    record Distribution(String address, String title, String mediaType, String format, String conformsTo) {}

    /** What is published now. */
    Described described() {
        String publisher = record.municipalities().stream()
                .map(municipality -> municipality.view().name())
                .findFirst()
                .orElse("Defter");
        return new Described(
                addresses.of("/catalog.rdf"),
                Map.of("tr", publisher + " açık verileri", "en", "Open data of " + publisher),
                Map.of(
                        "tr",
                        "Meclis kararları, gündemler, oylamalar, üyelikler, planlar ve ortaklıklar.",
                        "en",
                        "Council decisions, agendas, votes, memberships, plans and partnerships."),
                publisher,
                properties.contact() == null ? "" : properties.contact(),
                addresses.of("/public"),
                addresses.licence(),
                record.modified(),
                datasets());
    }

    private List<Dataset> datasets() {
        List<Dataset> all = new ArrayList<>();
        all.add(new Dataset(
                id("decisions"),
                Map.of("tr", "Meclis kararları", "en", "Council decisions"),
                Map.of(
                        "tr",
                        "İlan edilmiş meclis kararları, oy sayıları ve yürürlük durumu.",
                        "en",
                        "Announced decisions of the council, counts of votes, and whether they are in force."),
                List.of("meclis", "karar", "oylama"),
                addresses.of("/public/decisions"),
                List.of(
                        json("/api/decisions?announced=true", "API", addresses.of("/v3/api-docs")),
                        json("/oparl/v1.1/bodies", "OParl", OPARL),
                        json("/popolo/motions.json", "Popolo motions", POPOLO + "motion.html"),
                        json("/popolo/vote_events.json", "Popolo vote events", POPOLO + "vote-event.html"))));
        all.add(new Dataset(
                id("agendas"),
                Map.of("tr", "Meclis gündemleri", "en", "Agendas of the council"),
                Map.of("tr", "İlan edilmiş meclis gündemleri.", "en", "Announced agendas of the council."),
                List.of("meclis", "gündem", "birleşim"),
                addresses.of("/public/agendas"),
                List.of(
                        json("/api/agenda", "API", addresses.of("/v3/api-docs")),
                        json("/oparl/v1.1/bodies", "OParl", OPARL))));
        all.add(new Dataset(
                id("people"),
                Map.of("tr", "Meclis ve komisyon üyelikleri", "en", "Members of council and commissions"),
                Map.of(
                        "tr",
                        "Meclis üyeleri, divan ve komisyon üyelikleri, başlangıç ve bitiş günleriyle.",
                        "en",
                        "Members of the council, its officers, members of commissions, with first and last days."),
                List.of("meclis", "komisyon", "üye"),
                addresses.of("/public"),
                List.of(
                        json("/popolo/persons.json", "Popolo persons", POPOLO + "person.html"),
                        json("/popolo/organizations.json", "Popolo organizations", POPOLO + "organization.html"),
                        json("/popolo/posts.json", "Popolo posts", POPOLO + "post.html"),
                        json("/popolo/memberships.json", "Popolo memberships", POPOLO + "membership.html"))));
        all.add(new Dataset(
                id("plans"),
                Map.of("tr", "Yürürlükteki planlar", "en", "Plans in force"),
                Map.of(
                        "tr",
                        "Yürürlükteki planlar; amaç, hedef, gösterge ve faaliyetleriyle.",
                        "en",
                        "Plans in force with their goals, objectives, indicators and activities."),
                List.of("plan", "hedef", "gösterge"),
                addresses.of("/public/plans"),
                List.of(json("/api/plans?inForce=true", "API", addresses.of("/v3/api-docs")))));
        all.add(new Dataset(
                id("partnerships"),
                Map.of("tr", "Ortaklık sicili", "en", "Register of partnerships"),
                Map.of(
                        "tr",
                        "Kardeş şehirler, üyelikler ve iş birliği protokolleri.",
                        "en",
                        "Sister cities, memberships and protocols of cooperation."),
                List.of("kardeş şehir", "üyelik", "protokol"),
                addresses.of("/public"),
                List.of(json("/api/partnerships/register", "API", addresses.of("/v3/api-docs")))));
        if (properties.iati() != null) {
            all.add(new Dataset(
                    id("projects"),
                    Map.of("tr", "Projeler", "en", "Projects"),
                    Map.of(
                            "tr",
                            "Yetkili projeler; mali hareketleri ve sonuçlarıyla.",
                            "en",
                            "Authorised projects with their transactions and results."),
                    List.of("proje", "hibe"),
                    addresses.of("/public"),
                    List.of(new Distribution(
                            addresses.of("/iati/activities.xml"),
                            "IATI",
                            "application/xml",
                            "XML",
                            "https://iatistandard.org/en/iati-standard/203/"))));
        }
        return all;
    }

    private String id(String dataset) {
        return addresses.of("/catalog.rdf#" + dataset);
    }

    private Distribution json(String path, String title, String standard) {
        return new Distribution(addresses.of(path), title, "application/json", "JSON", standard);
    }
}
