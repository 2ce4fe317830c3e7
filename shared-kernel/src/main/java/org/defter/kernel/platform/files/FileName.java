package org.defter.kernel.platform.files;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The name of a file as it may be kept and offered: no folders, no control characters, composed letters, at most 200 of them. */
final class FileName {

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}<>:\"|?*]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final int LONGEST = 200;

    private FileName() {}

    /** The safe form of a name; {@code file} where nothing is left of it. */
    static String safe(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = FOLDERS.matcher(name).replaceFirst("");
        name = BLANKS.matcher(NOT_IN_NAMES.matcher(name).replaceAll("_"))
                .replaceAll(" ")
                .strip();
        while (name.startsWith(".")) {
            name = name.substring(1);
        }
        if (name.length() > LONGEST) {
            int dot = name.lastIndexOf('.');
            String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
            name = name.substring(0, name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), 90)))
                    + ending;
        }
        return name.isBlank() ? "file" : name;
    }
}
