package dev.hoshu.server.webhook;

import dev.hoshu.domain.rulebook.Sentence;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An address that events can go to.
 *
 * @param uri the whole address
 * @param host its host, without brackets
 * @param port its port
 * @param secure whether over https
 */
record Endpoint(URI uri, String host, int port, boolean secure) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LONGEST = 2000;

    /** What the registry of special addresses keeps from the internet (RFC 6890). */
    private static final List<Block> NOT_PUBLIC =
            Stream.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/3")
                    .map(Block::of)
                    .toList();

    /** Of IPv6 only these are handed out at all. */
    private static final Block HANDED_OUT_6 = Block.of("2000::/3");

    /** Teredo and 6to4, which carry an IPv4 address within, and those of examples. */
    private static final List<Block> NOT_PUBLIC_6 =
            Stream.of("2001::/32", "2002::/16", "2001:db8::/32").map(Block::of).toList();

    /** What came of reading an address. */
    sealed interface Reading {

        /** It can be used. */
        record Understood(Endpoint endpoint) implements Reading {}

        /** It cannot, and why. */
        record Fault(Sentence why) implements Reading {}
    }

    /**
     * Reads an address.
     *
     * @param privately whether plain http is let through
     */
    static Reading read(String typed, boolean privately) {
        URI uri;
        try {
            uri = new URI(typed.strip());
        } catch (URISyntaxException e) {
            return fault("アドレスとして読み取れません。", "It cannot be read as an address.");
        }
        var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        if (!secure && !(privately && scheme.equals("http"))) {
            return fault("https:// で始まるアドレスにしてください。", "It must begin with https://.");
        }
        var host = uri.getHost();
        if (host == null || host.isEmpty() || typed.length() > LONGEST) {
            return fault(
                    "ホスト名のある、2000文字までのアドレスにしてください。", "It must name a host, in 2000 characters.");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return fault("名前、パスワード、# は書けません。", "Neither a user nor a # may be in it.");
        }
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? HTTPS : HTTP;
        var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return new Reading.Understood(
                new Endpoint(URI.create(uri.toASCIIString()), bare, port, secure));
    }

    private static Reading fault(String ja, String en) {
        return new Reading.Fault(new Sentence(ja, en));
    }

    /** The host and, where it is not the usual one, the port. */
    String authority() {
        var name = host.contains(":") ? "[" + host + "]" : host;
        return port == (secure ? HTTPS : HTTP) ? name : name + ":" + port;
    }

    /** What is asked for at the host. */
    String target() {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /**
     * Whether an address is one that anybody on the internet could reach. Anything else would let a
     * subscription knock at doors of the network in which this server stands.
     */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var block = address.getAddress().length == 4 ? NOT_PUBLIC : NOT_PUBLIC_6;
        boolean handedOut = address.getAddress().length == 4 || HANDED_OUT_6.contains(address);
        return handedOut && block.stream().noneMatch(b -> b.contains(address));
    }

    /** Addresses that begin with the same bits. */
    private record Block(InetAddress beginning, int bits) {

        static Block of(String written) {
            int slash = written.indexOf('/');
            return new Block(
                    InetAddress.ofLiteral(written.substring(0, slash)),
                    Integer.parseInt(written.substring(slash + 1)));
        }

        boolean contains(InetAddress address) {
            var first = beginning.getAddress();
            var octets = address.getAddress();
            if (octets.length != first.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((octets[bit / 8] ^ first[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
