package org.defter.kernel.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Doors this server must not knock at for others. */
class DestinationsTest {

    private final Destinations outside = new Destinations(Set.of());
    private final Destinations inside = new Destinations(Set.of("127.0.0.1", "10.1.2.3"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "203.0.113.7",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:db8::1",
                "2001::1"
            })
    void noneOfTheseIsOutside(String address) throws UnknownHostException {
        assertThat(Destinations.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "193.140.1.1", "2a00:1450:4001::1", "2606:4700::1111"})
    void theseAreOutside(String address) throws UnknownHostException {
        assertThat(Destinations.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34/",
                "ftp://93.184.216.34/",
                "https://user:word@93.184.216.34/",
                "https://93.184.216.34/#part",
                "https:///nowhere",
                "file:///etc/passwd",
                "//93.184.216.34/",
                "https://10.0.0.1/",
                "https://[::1]/",
                "https://127.0.0.1:8443/",
                "https://2130706433/",
                "https://0x7f.1/"
            })
    void sendsNothingThere(String url) {
        assertThat(refused(outside, url)).isTrue();
    }

    @Test
    void sendsToTheInternetOverHttps() {
        assertThat(refused(outside, "https://93.184.216.34/hook?x=1")).isFalse();
    }

    @Test
    void sendsInsideOnlyToHostsThatAreNamedAndInTheClearOnlyToItself() {
        assertThat(refused(inside, "http://127.0.0.1:8080/")).isFalse();
        assertThat(refused(inside, "https://10.1.2.3/")).isFalse();
        assertThat(refused(inside, "http://10.1.2.3/")).isTrue();
        assertThat(refused(inside, "https://10.1.2.4/")).isTrue();
        assertThat(refused(outside, "http://127.0.0.1:8080/")).isTrue();
    }

    /** A host nobody can resolve is refused like one nobody may reach. */
    private static boolean refused(Destinations destinations, String url) {
        try {
            return destinations.faultNow(URI.create(url)) != null;
        } catch (UnknownHostException e) {
            return true;
        }
    }
}
