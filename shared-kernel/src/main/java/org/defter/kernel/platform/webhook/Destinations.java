package org.defter.kernel.platform.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where events may be sent: to the internet over https, and inside of the house only to hosts that are named. Otherwise whoever
 * may enter a receiver could make this server knock at doors only it can reach.
 */
final class Destinations {

    private static final int LONGEST = 2_000;

    private final Set<String> inside;

    /**
     * Destinations.
     *
     * @param inside names or addresses of hosts that may be inside of the house, and on loopback without https
     */
    Destinations(Set<String> inside) {
        this.inside = Set.copyOf(
                inside.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList());
    }

    /** Why nothing may be sent there by the look of the address; none if something may. */
    @Nullable
    String fault(URI url) {
        String host = url.getHost();
        if (host == null
                || url.toString().length() > LONGEST
                || url.getUserInfo() != null
                || url.getFragment() != null) {
            return "not an address of a receiver";
        }
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        boolean plain = "http".equalsIgnoreCase(url.getScheme());
        if (!secure && !(plain && named(host) && isLoopback(host))) {
            return "not https";
        }
        return null;
    }

    /**
     * Why nothing may be sent there, by the addresses its host has now; none if something may. Asked before each attempt: a name
     * can lead elsewhere tomorrow.
     *
     * @throws UnknownHostException if the host has no address
     */
    @Nullable
    String faultNow(URI url) throws UnknownHostException {
        String fault = fault(url);
        if (fault != null || named(url.getHost())) {
            return fault;
        }
        for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
            if (!isPublic(address)) {
                return "an address inside of a network: " + address.getHostAddress();
            }
        }
        return null;
    }

    private boolean named(String host) {
        return inside.contains(host.toLowerCase(Locale.ROOT));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whether the address is one of the public internet: in none of the ranges that lead inside, to oneself or nowhere. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> isPublic4(Byte.toUnsignedInt(bytes[0]), Byte.toUnsignedInt(bytes[1]), bytes[2]);
            case Inet6Address _ -> isPublic6(bytes);
            default -> false;
        };
    }

    private static boolean isPublic4(int first, int second, byte third) {
        boolean nowhere = first == 0 || first >= 240;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean special = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean tests = (first == 198 && (second == 18 || second == 19))
                || (first == 198 && second == 51 && third == 100)
                || (first == 203 && second == 0 && third == 113);
        return !nowhere && !carrier && !special && !tests;
    }

    private static boolean isPublic6(byte[] bytes) {
        // 2000::/3 is what is given out; in it, 2001::/23 (protocols, Teredo), 2001:db8::/32 (examples) and 2002::/16
        // (6to4, which
        // wraps addresses of the other kind) are not of the public internet.
        int first = (Byte.toUnsignedInt(bytes[0]) << 8) | Byte.toUnsignedInt(bytes[1]);
        int second = (Byte.toUnsignedInt(bytes[2]) << 8) | Byte.toUnsignedInt(bytes[3]);
        boolean given = first >= 0x2000 && first < 0x4000;
        boolean protocols = first == 0x2001 && (second < 0x200 || second == 0xdb8);
        return given && !protocols && first != 0x2002;
    }
}
