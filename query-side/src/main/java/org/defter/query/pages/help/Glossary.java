package org.defter.query.pages.help;

import java.util.List;

/** The words of the house. Each has {@code term.<key>.here}, its word in the other language, and what it means. */
final class Glossary {

    static final List<String> WORDS = List.of(
            "council", "term", "meeting", "sitting", "agenda", "item", "referral", "commission", "report", "opinion",
            "dissent", "proposal", "decision", "unanimous", "majority", "abstention", "rollCall", "meetingQuorum",
            "decisionQuorum", "recusal", "waiver", "return", "insistence", "finality", "force", "announcement",
            "civilAuthority", "receipt", "stay", "annulment", "lapse", "rectification", "unit", "goal", "objective",
            "indicator", "activity", "baseline", "update", "renewal", "monitoring", "evaluation", "sisterCity",
            "membership", "protocol", "permission", "grant", "loan", "ruleset", "event", "record", "view", "ledger",
            "checkpoint", "proof", "replay", "asOf");

    private Glossary() {}
}
