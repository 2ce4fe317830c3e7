package org.defter.query.partnership;

import java.util.List;

/**
 * How many active partnerships there are.
 *
 * @param memberships memberships of networks and other bodies
 * @param sisterCities sister cities
 * @param protocols protocols of cooperation
 * @param strategic strategic partnerships
 * @param byForm each form, abroad and in Türkiye
 */
public record PartnershipCounts(
        long memberships, long sisterCities, long protocols, long strategic, List<PartnershipCount> byForm) {

    /** Copies the list. */
    public PartnershipCounts {
        byForm = List.copyOf(byForm);
    }

    static PartnershipCounts of(List<PartnershipCount> byForm) {
        long memberships = 0;
        long cities = 0;
        long protocols = 0;
        long strategic = 0;
        for (PartnershipCount count : byForm) {
            switch (count.form()) {
                case NETWORK_MEMBERSHIP -> memberships += count.active();
                case SISTER_CITY -> cities += count.active();
                case COOPERATION_PROTOCOL -> protocols += count.active();
                case STRATEGIC_PARTNERSHIP -> strategic += count.active();
            }
        }
        return new PartnershipCounts(memberships, cities, protocols, strategic, byForm);
    }
}
