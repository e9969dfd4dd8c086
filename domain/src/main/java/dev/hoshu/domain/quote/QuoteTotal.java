package dev.hoshu.domain.quote;

import dev.hoshu.domain.money.ConsumptionTax;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.ArrayList;
import java.util.List;

/** What the lines of a quote come to. */
public sealed interface QuoteTotal {

    /**
     * Everything is known.
     *
     * @param net prices and fees without tax
     * @param shares the tax by rate, the lowest rate first; each rounded once
     */
    record Known(Yen net, List<Share> shares) implements QuoteTotal {

        /** Copies the shares. */
        public Known {
            shares = List.copyOf(shares);
        }

        /** The tax of all rates. */
        public Yen tax() {
            return shares.stream().map(Share::tax).reduce(new Yen(0), Yen::plus);
        }

        /** With tax. */
        public Yen gross() {
            return net.plus(tax());
        }
    }

    /**
     * What is taxed at one rate.
     *
     * @param rate the rate
     * @param net the sum without tax
     * @param tax the tax on that sum, rounded once
     */
    record Share(ConsumptionTax.Rate rate, Yen net, Yen tax) {}

    /**
     * There is no total, because something has to be asked; a sum of the rest would pretend to be
     * one.
     *
     * @param prices lines whose price is on request
     * @param fees lines whose reinstatement fee is on request
     * @param taxes lines for whose day no rate of tax is known
     */
    record OnRequest(int prices, int fees, int taxes) implements QuoteTotal {

        /** Checks that something is open. */
        public OnRequest {
            if (prices + fees + taxes < 1 || prices < 0 || fees < 0 || taxes < 0) {
                throw new IllegalArgumentException(
                        "Something must be open: prices %d, fees %d, taxes %d."
                                .formatted(prices, fees, taxes));
            }
        }

        /** Why there is no total. */
        public Sentence why() {
            var ja = new ArrayList<String>();
            var en = new ArrayList<String>();
            if (prices > 0) {
                ja.add("価格が要お問い合わせの行が" + prices + "件");
                en.add(lines(prices) + " a price on request");
            }
            if (fees > 0) {
                ja.add("復帰料金が要お問い合わせの行が" + fees + "件");
                en.add(lines(fees) + " a reinstatement fee on request");
            }
            if (taxes > 0) {
                ja.add("消費税率がわからない行が" + taxes + "件");
                en.add(lines(taxes) + " no known rate of consumption tax");
            }
            return new Sentence(
                    String.join("、", ja) + "あるので、合計は出せません。",
                    "There is no total: " + String.join(", ", en) + ".");
        }

        private static String lines(int count) {
            return count == 1 ? "1 line has" : count + " lines have";
        }
    }
}
