package org.defter.kernel.document.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.defter.kernel.PartialDate;
import org.defter.kernel.archive.ArchiveEvent;
import org.defter.kernel.archive.DocumentImported;
import org.defter.kernel.archive.ImportedDocumentCorrected;
import org.defter.kernel.document.paper.Block;
import org.defter.kernel.document.paper.Block.Fact;
import org.defter.kernel.document.paper.Block.Side;
import org.defter.kernel.document.paper.Block.Signatory;
import org.defter.kernel.document.paper.Paper;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.DocumentContent;
import org.defter.kernel.extraction.ListedItem;
import org.defter.kernel.extraction.NamedPerson;
import org.defter.kernel.extraction.NamedPerson.Status;
import org.defter.kernel.extraction.StatedOutcome;
import org.defter.kernel.extraction.StatedVote;
import org.jspecify.annotations.Nullable;

/**
 * Existing documents as they were entered, written anew: every document of a file in its order, each with its head, its text and
 * who signed it, as corrected last. It says first that it is no original, and last from which file it was entered.
 *
 * <p>What a document does not state is not stated here either: a place that such documents have says so, and nothing is worked out from
 * anything else.
 */
final class ImportedDocumentTemplate1 implements Template {

    private static final String UNSTATED = "(belgede yazmıyor)";
    private static final String NOTICE = "ARŞİV KAYDINDAN YENİDEN YAZILMIŞTIR, BELGENİN ASLI DEĞİLDİR";
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}\\s]+");

    /** A document of a file as it stands. */
    private record Standing(ArchiveKind kind, DocumentContent content) {}

    @Override
    public Optional<Paper> paper(UUID record, Sources sources) {
        return sources.first(record, DocumentImported.class).map(first -> paper(first, record, sources));
    }

    private static Paper paper(DocumentImported first, UUID record, Sources sources) {
        Map<Integer, Standing> documents = new TreeMap<>();
        List<String> corrections = new ArrayList<>();
        for (ArchiveEvent event : sources.events(record, ArchiveEvent.class)) {
            switch (event) {
                case DocumentImported e -> documents.put(e.entry(), new Standing(e.kind(), e.content()));
                case ImportedDocumentCorrected e -> {
                    documents.put(e.entry(), new Standing(e.kind(), e.content()));
                    corrections.add(Words.day(e.occurredOn()) + ", " + e.entry() + ". belge: " + clean(e.reason()));
                }
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Line(NOTICE, Side.CENTRE));
        documents.values().forEach(document -> blocks.addAll(document(document)));
        documents.forEach((entry, document) -> {
            blocks.add(new Block.Heading(
                    documents.size() == 1 ? "KAYITTAKİ BİLGİLER" : entry + ". BELGE: KAYITTAKİ BİLGİLER"));
            blocks.add(new Block.Facts(recorded(document)));
        });
        blocks.add(new Block.Heading("KAYNAK"));
        blocks.add(new Block.Facts(List.of(
                new Fact("Dosya", clean(first.fileName())),
                new Fact("Dosyanın özeti", "SHA-256 " + first.sha256()),
                new Fact("Arşiv kaydı", first.archiveRecordId().toString()))));
        if (!corrections.isEmpty()) {
            blocks.add(new Block.Heading("DÜZELTMELER"));
            blocks.add(new Block.Items(corrections));
        }
        String named = documents.values().stream()
                .map(document -> document.content().subject())
                .filter(Objects::nonNull)
                .map(ImportedDocumentTemplate1::clean)
                .findFirst()
                .orElse(clean(first.fileName()));
        return new Paper("Arşiv belgesinin yeniden yazımı: " + named, named, blocks);
    }

    private static List<Block> document(Standing document) {
        DocumentContent content = document.content();
        List<Block> blocks = new ArrayList<>(
                switch (document.kind()) {
                    case COMMISSION_REPORT -> reportHead(content);
                    case COUNCIL_DECISION, DECISION_LIST -> decisionHead(content);
                    case AGENDA -> agendaHead(content);
                    case MINUTES -> minutesHead(content);
                    // Never entered; a history that has it is told all the same.
                    case UNKNOWN -> List.of(letterhead(content, "BELGE"));
                });
        boolean minutes = document.kind() == ArchiveKind.MINUTES;
        List<NamedPerson> there = content.people().stream()
                .filter(person -> attended(person, minutes))
                .toList();
        if (!there.isEmpty()) {
            blocks.add(new Block.Table(
                    "Adı geçenler",
                    List.of("Ad", "Görev", "Durum"),
                    there.stream().map(ImportedDocumentTemplate1::attendance).toList()));
        }
        if (!content.items().isEmpty()) {
            blocks.add(new Block.Table(
                    "Maddeler",
                    List.of("Madde", "Konu", "Birim", "Sonuç"),
                    content.items().stream()
                            .map(ImportedDocumentTemplate1::item)
                            .toList()));
        }
        List<String> text = content.text();
        if (text != null) {
            text.forEach(paragraph -> blocks.add(new Block.Text(clean(paragraph))));
        } else if (content.items().isEmpty()) {
            blocks.add(new Block.Text("(Metni kayda alınmadı; kaynak dosyadadır.)"));
        }
        List<Signatory> signed = content.people().stream()
                .filter(person -> !attended(person, minutes))
                .map(ImportedDocumentTemplate1::signatory)
                .toList();
        if (!signed.isEmpty()) {
            blocks.add(new Block.Signatures(signed));
        }
        return blocks;
    }

    // ----- heads

    private static Block letterhead(DocumentContent content, String name) {
        String municipality = content.municipality();
        return new Block.Letterhead(
                municipality == null ? List.of(name) : List.of(Words.capitals(clean(municipality)), name));
    }

    private static List<Block> reportHead(DocumentContent content) {
        String commissions = content.commissions().stream()
                .map(ImportedDocumentTemplate1::clean)
                .collect(Collectors.joining(" ve "));
        List<Block> blocks = new ArrayList<>();
        blocks.add(letterhead(
                content, commissions.isEmpty() ? "KOMİSYON RAPORU" : Words.capitals(commissions) + " RAPORU"));
        String number = content.reportNumber();
        if (number != null) {
            blocks.add(new Block.Line(clean(number), Side.CENTRE));
        }
        blocks.add(new Block.Line("Tarih: " + Words.partial(content.reportDate()), Side.RIGHT));
        String unit = content.unit();
        blocks.add(new Block.Facts(List.of(
                new Fact("BİRİM", unit == null ? UNSTATED : Words.capitals(clean(unit))),
                new Fact("MECLİS TOPLANTISININ TARİHİ VE GÜNDEM MADDESİ", meeting(content)),
                new Fact("KONUSU", stated(content.subject())))));
        blocks.add(new Block.Heading("KOMİSYON RAPORU"));
        return blocks;
    }

    /** The meeting that sent the matter and its place on the agenda, in the form of such reports. */
    private static String meeting(DocumentContent content) {
        PartialDate day = content.councilDate();
        String item = content.agendaItem();
        if (day == null && item == null) {
            return UNSTATED;
        }
        String municipality = content.municipality();
        String council = municipality == null
                ? "Meclisin"
                : municipality.contains("Büyükşehir") ? "Büyükşehir Belediye Meclisinin" : "Belediye Meclisinin";
        String matter = item == null ? "" : clean(item) + (item.matches("\\d+") ? ". Maddesi" : " Maddesi");
        return day == null
                ? matter + "."
                : council + " " + date(day) + " tarihli toplantısı" + (matter.isEmpty() ? "" : " " + matter) + ".";
    }

    private static List<Block> decisionHead(DocumentContent content) {
        return List.of(
                letterhead(content, "MECLİS KARARI"),
                new Block.Facts(List.of(
                        new Fact("Karar numarası", stated(content.decisionNumber())),
                        new Fact("Karar tarihi", date(content.decisionDate())),
                        new Fact("Gündem maddesi", stated(content.agendaItem())),
                        new Fact("Birim", stated(content.unit())),
                        new Fact("Konu", stated(content.subject())))));
    }

    private static List<Block> agendaHead(DocumentContent content) {
        return List.of(
                letterhead(content, "MECLİS GÜNDEMİ"),
                new Block.Facts(List.of(
                        new Fact("Toplantı günü", date(content.meetingDate())),
                        new Fact("Saat", stated(content.meetingTime())),
                        new Fact("Yer", stated(content.place())),
                        new Fact("Konu", stated(content.subject())))));
    }

    private static List<Block> minutesHead(DocumentContent content) {
        return List.of(
                letterhead(content, "MECLİS TOPLANTI TUTANAĞI"),
                new Block.Facts(List.of(
                        new Fact("Toplantı günü", date(content.meetingDate())),
                        new Fact("Açılış", stated(content.meetingTime())),
                        new Fact("Kapanış", stated(content.endTime())),
                        new Fact("Yer", stated(content.place())),
                        new Fact("Dönem", stated(content.term())),
                        new Fact("Birleşim", stated(content.session())),
                        new Fact("Oturum", stated(content.sitting())))));
    }

    // ----- what the record knows of the text

    private static List<Fact> recorded(Standing document) {
        DocumentContent content = document.content();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Tür", kind(document.kind())));
        switch (document.kind()) {
            case COMMISSION_REPORT -> {
                facts.add(new Fact("Görüş", opinion(content)));
                facts.add(new Fact("Yasal dayanak", laws(content)));
                facts.add(new Fact("Oylama", vote(content.vote())));
            }
            case COUNCIL_DECISION, DECISION_LIST -> {
                facts.add(new Fact("Sonuç", outcome(content.outcome(), content.referredTo())));
                facts.add(new Fact("Yasal dayanak", laws(content)));
                facts.add(new Fact("Oylama", vote(content.vote())));
                facts.add(new Fact("Katılan ve katılmayan", attendees(content)));
            }
            case MINUTES -> facts.add(new Fact("Katılan ve katılmayan", attendees(content)));
            case AGENDA ->
                facts.add(new Fact(
                        "Madde sayısı", Integer.toString(content.items().size())));
            case UNKNOWN -> facts.add(new Fact("Konu", stated(content.subject())));
        }
        return facts;
    }

    private static String kind(ArchiveKind kind) {
        return switch (kind) {
            case COMMISSION_REPORT -> "Komisyon raporu";
            case COUNCIL_DECISION -> "Meclis kararı";
            case DECISION_LIST -> "Karar listesi";
            case AGENDA -> "Gündem";
            case MINUTES -> "Tutanak";
            case UNKNOWN -> "Bilinmiyor";
        };
    }

    private static String opinion(DocumentContent content) {
        return switch (content.opinion()) {
            case null -> UNSTATED;
            case FAVOURABLE -> "uygun";
            case FAVOURABLE_WITH_CHANGES -> "değişiklikle uygun";
            case UNFAVOURABLE -> "uygun değil";
        };
    }

    private static String outcome(@Nullable StatedOutcome outcome, List<String> referredTo) {
        String word = switch (outcome) {
            case null -> UNSTATED;
            case ACCEPTED -> "kabul";
            case ACCEPTED_WITH_CHANGES -> "değişiklikle kabul";
            case REJECTED -> "ret";
            case REFERRED -> "komisyona havale";
            case POSTPONED -> "ertelendi";
            case WITHDRAWN -> "geri çekildi";
            case RETURNED_TO_COMMISSION -> "komisyona iade";
        };
        return referredTo.isEmpty() ? word : word + ": " + clean(String.join(", ", referredTo));
    }

    private static String laws(DocumentContent content) {
        return content.laws().isEmpty()
                ? UNSTATED
                : content.laws().stream()
                        .map(law -> law.law() + " sayılı Kanun"
                                + (law.articles().isEmpty() ? "" : " md. " + String.join(", ", law.articles())))
                        .map(ImportedDocumentTemplate1::clean)
                        .collect(Collectors.joining("; "));
    }

    private static String vote(@Nullable StatedVote vote) {
        if (vote == null) {
            return UNSTATED;
        }
        List<String> parts = new ArrayList<>();
        StatedVote.Mode mode = vote.mode();
        if (mode != null) {
            parts.add(
                    switch (mode) {
                        case UNANIMOUS -> "oy birliği";
                        case MAJORITY -> "oy çokluğu";
                        case TIE_CHAIR -> "eşitlik, başkanın oyuyla";
                    });
        }
        count(parts, "kabul", vote.yes());
        count(parts, "ret", vote.no());
        count(parts, "çekimser", vote.abstain());
        if (!vote.against().isEmpty()) {
            parts.add("karşı oy: " + clean(String.join(", ", vote.against())));
        }
        return parts.isEmpty() ? UNSTATED : String.join(", ", parts);
    }

    private static String attendees(DocumentContent content) {
        List<String> parts = new ArrayList<>();
        count(parts, "katılan", content.presentCount());
        count(parts, "katılmayan", content.absentCount());
        return parts.isEmpty() ? UNSTATED : String.join(", ", parts);
    }

    private static void count(List<String> parts, String of, @Nullable Integer number) {
        if (number != null) {
            parts.add(of + " " + number);
        }
    }

    // ----- people and items

    /** Whether a person is told of as one who was there or not, and not as one who signs. */
    private static boolean attended(NamedPerson person, boolean minutes) {
        return switch (person.status()) {
            case PRESENT -> true;
            case ABSENT, EXCUSED -> minutes;
            case SIGNED, DISSENTED -> false;
        };
    }

    private static List<String> attendance(NamedPerson person) {
        String office = person.office();
        return List.of(
                clean(person.name()),
                office == null ? "-" : clean(office),
                person.status() == Status.PRESENT
                        ? "katıldı"
                        : note(person.status()).replaceAll("[()]", ""));
    }

    private static Signatory signatory(NamedPerson person) {
        String office = person.office();
        return new Signatory(
                clean(person.name()), office == null ? "(görevi yazmıyor)" : clean(office), note(person.status()));
    }

    private static String note(Status status) {
        return switch (status) {
            case SIGNED, PRESENT -> "";
            case DISSENTED -> "(muhalif)";
            case ABSENT -> "(katılmadı)";
            case EXCUSED -> "(mazeretli)";
        };
    }

    private static List<String> item(ListedItem item) {
        String result =
                item.outcome() == null && item.referredTo().isEmpty() ? "" : outcome(item.outcome(), item.referredTo());
        StatedVote vote = item.vote();
        String number = item.decisionNumber();
        return List.of(
                orDash(item.number()),
                stated(item.subject()),
                orDash(item.unit()),
                orDash(Arrays.asList(
                                result,
                                vote == null ? "" : vote(vote),
                                number == null ? "" : "karar no " + clean(number))
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "))));
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isBlank() ? "-" : clean(text);
    }

    private static String stated(@Nullable String text) {
        return text == null || text.isBlank() ? UNSTATED : clean(text);
    }

    private static String date(@Nullable PartialDate date) {
        return date == null ? UNSTATED : date.day() == null ? Words.partial(date) : Words.day(date.earliest());
    }

    /** In one line, without signs that steer a printer. */
    private static String clean(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }
}
