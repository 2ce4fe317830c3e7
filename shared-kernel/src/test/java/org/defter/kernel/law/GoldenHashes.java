package org.defter.kernel.law;

import java.util.Map;

/** The hashes of the built-in rulesets as released. */
final class GoldenHashes {

    static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("tr-metropolitan-2005-07-13", "298c51f171b25c8bf28e52de2c69453adae5ddc40fbbb32a03c46aec0e875b1a"),
            Map.entry("tr-metropolitan-2018-07-10", "d9f46d2c055eb3154a55bbe7abb0f01f274a5edad7a4b4d2231f9fdf87be12d9"),
            Map.entry("tr-metropolitan-2021-04-29", "a8f53e64ea4bc46b3221b18c7b627d0728ff5cddb930702e8725e2256e9589c0"),
            Map.entry("tr-metropolitan-2021-10-29", "0a3f534b853d9e41a73bd1dda6eb4d16ab0e753f6cc54dcb9c14a1aa49d9365d"),
            Map.entry("tr-ordinary-2005-07-13", "e2b28fcc2999b92139860a41c5a1340f6caf0265f58295feeb451402ba8221a4"),
            Map.entry("tr-ordinary-2018-07-10", "52b9dbe4a655808226b755c71e4c0d4034eee20e34cce56d464a477ded45f9c0"),
            Map.entry("tr-ordinary-2021-04-29", "7026fec9b07a5781499d2dedb6723f5caa5d4293ffc465fcaf05017b50432e0e"),
            Map.entry("tr-ordinary-2021-10-29", "9507bc8aa68205fb3cc70ba058c8a189a8f91f257237a56b2f0aa1ce0bf17f6e"));

    private GoldenHashes() {}
}
