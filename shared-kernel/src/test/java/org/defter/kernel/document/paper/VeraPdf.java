package org.defter.kernel.document.paper;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says of a file. */
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** The rules a file breaks, none if it complies; of PDF/A-2a and PDF/UA-1. */
    public static List<String> faults(byte[] file) throws Exception {
        // The validator writes types in small letters without a language, and knows no "ınteger".
        Locale ours = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            return faultsInEnglish(file);
        } finally {
            Locale.setDefault(ours);
        }
    }

    private static List<String> faultsInEnglish(byte[] file) throws Exception {
        List<String> faults = new java.util.ArrayList<>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                if (result.getTotalAssertions() == 0) {
                    faults.add(flavour + ": nothing was checked");
                }
                for (TestAssertion assertion : result.getTestAssertions()) {
                    if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                        faults.add(flavour + " " + assertion.getRuleId().getClause() + " " + assertion.getMessage());
                    }
                }
                if (!result.isCompliant() && faults.isEmpty()) {
                    faults.add(flavour + ": not compliant");
                }
            }
        }
        return faults;
    }
}
