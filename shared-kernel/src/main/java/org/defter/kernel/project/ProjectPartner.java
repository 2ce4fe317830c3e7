package org.defter.kernel.project;

/**
 * A partner of a project; an organisation, no person.
 *
 * @param name its name
 * @param country ISO 3166-1 alpha-2 code, for instance TR
 * @param kind who it is
 */
public record ProjectPartner(String name, String country, PartnerKind kind) {

    private static final java.util.regex.Pattern COUNTRY = java.util.regex.Pattern.compile("[A-Z]{2}");
    private static final String HOME = "TR";

    /** Refuses with an {@link IllegalArgumentException} what is no country. */
    public ProjectPartner {
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("country must be two capital letters, such as TR");
        }
    }

    /** Whether a project with it is a joint project with a foreign local authority (I02). */
    public boolean foreignLocalAuthority() {
        return kind == PartnerKind.LOCAL_AUTHORITY && !HOME.equals(country);
    }
}
