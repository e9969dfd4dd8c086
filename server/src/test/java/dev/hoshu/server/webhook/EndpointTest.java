package dev.hoshu.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

import java.net.InetAddress;
import java.util.Map;

/** To which addresses events can go: never into the network in which the server stands. */
class EndpointTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:a00:1::",
                "2001:db8::1",
                "ff02::1"
            })
    void anAddressOfAPrivateNetworkIsNotPublic(String address) throws Exception {
        assertThat(Endpoint.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.0.1",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "2606:4700:4700::1111",
                "2001:4860:4860::8888"
            })
    void anAddressOfTheInternetIs(String address) throws Exception {
        assertThat(Endpoint.isPublic(InetAddress.getByName(address))).isTrue();
    }

    /** By name or by number, in whatever way it is written: nothing is sent. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/x",
                "https://127.0.0.1/x",
                "https://[::1]/x",
                "https://169.254.169.254/latest/meta-data"
            })
    void nothingIsSentIntoAPrivateNetwork(String url) {
        var post = new Post(new WebhookSettings(new MockEnvironment()));
        var read = (Endpoint.Reading.Understood) Endpoint.read(url, false);
        assertThatThrownBy(() -> post.send(read.endpoint(), "POST", Map.of(), new byte[0]))
                .isInstanceOf(Post.Forbidden.class)
                .hasMessageContaining("private network");
    }

    @Test
    void plainHttpIsForTestsAlone() {
        assertThat(Endpoint.read("http://example.com/", false))
                .isInstanceOf(Endpoint.Reading.Fault.class);
        assertThat(Endpoint.read("http://example.com/", true))
                .isInstanceOf(Endpoint.Reading.Understood.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com,            example.com,      /",
        "https://example.com:443/a?b=c,  example.com,      /a?b=c",
        "https://example.com:8443/a%20b, example.com:8443, /a%20b",
        "https://[2606:4700::1]/,        [2606:4700::1],   /"
    })
    void anAddressIsReadAsItIsAskedFor(String url, String authority, String target) {
        var read = (Endpoint.Reading.Understood) Endpoint.read(url, false);
        assertThat(read.endpoint().authority()).isEqualTo(authority);
        assertThat(read.endpoint().target()).isEqualTo(target);
    }
}
