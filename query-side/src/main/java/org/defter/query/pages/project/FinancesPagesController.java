package org.defter.query.pages.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.pages.act.Acts;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Offer;
import org.defter.query.pages.platform.Texts;
import org.defter.query.pages.platform.charts.Bars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a municipality earns, owes and may still borrow (I14). */
@Controller
class FinancesPagesController {

    private final Api api;
    private final Acts acts;
    private final Texts texts;

    FinancesPagesController(Api api, Acts acts, Texts texts) {
        this.api = api;
        this.acts = acts;
        this.texts = texts;
    }

    @GetMapping("/municipalities/{id}/finances")
    String finances(@PathVariable String id, @RequestParam(required = false) @Nullable String day, Model page) {
        String asked = day == null ? "" : day.strip();
        Json finances = asked.isEmpty()
                ? api.get("/api/municipalities/{id}/finances", id)
                : api.get("/api/municipalities/{id}/finances?day={day}", id, asked);
        List<Json> years = new ArrayList<>(finances.objects("years"));
        Collections.reverse(years);
        page.addAttribute("municipality", api.get("/api/municipalities/{id}", id));
        page.addAttribute("finances", finances);
        page.addAttribute("day", asked);
        page.addAttribute("years", years);
        page.addAttribute("bars", bars(finances));
        page.addAttribute("offers", asked.isEmpty() ? offers(texts.today().getYear()) : List.of());
        page.addAttribute("rectifications", asked.isEmpty() ? new Rectifications() : null);
        return "pages/finances";
    }

    /** A link that knows the municipality, or the finances of one of its years, leads to the page of the municipality. */
    @GetMapping("/finances/{id}")
    String found(@PathVariable String id) {
        return api.find("/api/municipalities/{id}", id)
                .map(municipality -> municipality.text("id"))
                .or(() -> owner(id))
                .map(municipality -> "redirect:/municipalities/" + municipality + "/finances")
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }

    private Optional<String> owner(String finances) {
        return api.get("/api/municipalities?size=100").objects("items").stream()
                .map(municipality -> municipality.text("id"))
                .filter(municipality -> api.find("/api/municipalities/{id}/finances", municipality).stream()
                        .flatMap(found -> found.objects("years").stream())
                        .anyMatch(year -> year.text("id").equals(finances)))
                .findFirst();
    }

    private @Nullable Bars bars(Json finances) {
        return finances.has("limit")
                ? Bars.of(Stream.of("revenue", "limit", "debtStock", "room")
                        .map(member -> new Bars.Item(
                                texts.of("finances." + member),
                                null,
                                List.of(new Bars.Value(
                                        member.equals("debtStock") ? "bar late" : "bar",
                                        finances.decimal(member).orElse(null))),
                                finances.decimal("limit").orElse(BigDecimal.ZERO)))
                        .toList())
                : null;
    }

    private List<Offer> offers(int year) {
        return Stream.of(
                        Offer.of("recordFinalRevenue").with("year", year - 1).with("revenue.currency", "TRY"),
                        Offer.of("recordDebtStock").with("year", year).with("stock.currency", "TRY"),
                        Offer.of("recordBorrowing").with("year", year).with("amount.currency", "TRY"),
                        Offer.of("recordRepayment").with("year", year).with("amount.currency", "TRY"))
                .filter(offer -> acts.may(offer.act()))
                .toList();
    }

    /** How a wrong record of a year is rectified. */
    final class Rectifications {

        /** Of the revenue of a year. */
        public Collection<Offer> revenue(Json year) {
            return allowed(Offer.of("rectifyFinalRevenue"), year);
        }

        /** Of a debt stock of a year. */
        public Collection<Offer> stock(Json year, Json stock) {
            return allowed(Offer.of("rectifyDebtStock").with("asOf", stock.get("asOf")), year);
        }

        /** Of a borrowing of a year. */
        public Collection<Offer> borrowing(Json year, Json borrowing) {
            return allowed(Offer.of("rectifyBorrowing").with("borrowingId", borrowing.get("borrowingId")), year);
        }

        /** Of a repayment of a year. */
        public Collection<Offer> repayment(Json year, Json repayment) {
            return allowed(Offer.of("rectifyRepayment").with("repaymentId", repayment.get("repaymentId")), year);
        }

        private List<Offer> allowed(Offer offer, Json year) {
            return acts.may(offer.act())
                    ? List.of(offer.with("year", year.object("file").get("year")))
                    : List.of();
        }
    }
}
