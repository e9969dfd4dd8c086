package dev.hoshu.server.lookup;

import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.programme.Programmes;

import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the products of machines are called in the makers' interfaces. */
@Component
public class ProductBook {

    /** Every machine of these programmes is a server or stands among servers. */
    static final String GROUP = "SERVERS";

    private static final String UNKNOWN = "UNKNOWN";

    private final Programmes programmes;

    /** Made by Spring. */
    public ProductBook(Programmes programmes) {
        this.programmes = programmes;
    }

    /**
     * A product.
     *
     * @param series the series, as the catalogue has it
     * @param name the product's name
     */
    public record Product(String series, String name) {

        /** {@code GROUP/SERIES/SUB/MT/MTM/SERIAL}, always with all six. */
        public String path(Looked.Found found) {
            var number = found.named().machine().number();
            var type = number.machineType();
            return String.join(
                    "/",
                    GROUP,
                    segment(series),
                    segment(sub()),
                    type,
                    type + number.model(),
                    found.named().machine().serial().value());
        }

        private String sub() {
            return name.regionMatches(true, 0, series, 0, series.length())
                            && name.length() > series.length()
                    ? name.substring(series.length())
                    : name;
        }

        private static String segment(String words) {
            var plain = words.strip().toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
            var bare = plain.replaceAll("^-+|-+$", "");
            return bare.isEmpty() ? UNKNOWN : bare;
        }
    }

    /** The products of these machines, by what was found. One statement a programme. */
    public Map<Looked.Found, Product> products(List<Looked> looked) {
        var read = new HashMap<String, Programme>();
        var products = new HashMap<Looked.Found, Product>();
        for (var one : looked) {
            if (one instanceof Looked.Found found) {
                var programme =
                        read.computeIfAbsent(found.named().programme(), programmes::current);
                products.put(found, product(programme, found));
            }
        }
        return products;
    }

    private static Product product(Programme programme, Looked.Found found) {
        return programme
                .machineTypes()
                .of(found.named().machine().number())
                .map(ProductBook::product)
                .orElse(new Product(UNKNOWN, UNKNOWN));
    }

    private static Product product(MachineType type) {
        return new Product(type.series(), type.productName());
    }
}
