package dev.hoshu.sheets.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no valid question is answered with what is wrong and where. */
class QuestionFaultsTest {

    private static final String MACHINE =
            "{'machineNumber':'7X06CTO1WW','warranty':{'start':'2023-04-01','end':'2026-03-31'}}";
    private static final String OFFER =
            "{'kind':'RENEWAL','level':'NBD','premier':false,'months':12,'orderedOn':'2025-01-10'}";

    private static String faultOf(String question) {
        var error = AskInTest.answer(question.replace('\'', '"')).get("error");
        assertThat(error).as(question).isNotNull();
        assertThat(error.get("title").asString()).isNotBlank();
        assertThat(error.get("detail").asString()).isNotBlank();
        return error.get("type").asString().replace("urn:hoshu:problem:", "")
                + " "
                + error.get("field").asString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    a misspelt member of the question   | {'id':'1','asOff':'2026-11-22'} | unknown-member /asOff
                    a misspelt member of the machine    | {'machine':{'machineNumber':'7X06CTO1WW','famly':'ST50'}} | unknown-member /machine/famly
                    a misspelt member of the warranty   | {'machine':{'warranty':{'begin':'2023-04-01'}}} | unknown-member /machine/warranty/begin
                    a misspelt member of the site       | {'machine':{'site':{'town':'x'}}} | unknown-member /machine/site/town
                    a misspelt member of a service      | {'services':[{'kind':'RENEWAL','premium':true}]} | unknown-member /services/0/premium
                    a misspelt member of an offer       | {'ask':{'offer':{'month':12}}} | unknown-member /ask/offer/month
                    a misspelt member of a sale window  | {'ask':{'offer':{'onSale':{'to':'2025-01-01'}}}} | unknown-member /ask/offer/onSale/to
                    a member with signs of a pointer    | {'a/b~c':1} | unknown-member /a~1b~0c
                    an unknown kind of question         | {'ask':{'offr':{}}} | unknown-member /ask/offr
                    a member twice                      | {'id':'1','id':'2'} | duplicate-member /id
                    a member of the machine twice       | {'machine':{'working':true,'working':true}} | duplicate-member /machine/working
                    a number for a string               | {'id':1} | wrong-type /id
                    a string for a number               | {'ask':{'offer':{'months':'12'}}} | wrong-type /ask/offer/months
                    a fraction for a whole number       | {'ask':{'offer':{'months':12.5}}} | wrong-type /ask/offer/months
                    a string for a truth                | {'machine':{'working':'yes'}} | wrong-type /machine/working
                    a string for an array               | {'machine':{'responseTimes':'4H'}} | wrong-type /machine/responseTimes
                    an object for an array              | {'services':{}} | wrong-type /services
                    an array for an object              | {'machine':[]} | wrong-type /machine
                    null where it says nothing          | {'machine':{'channel':null}} | wrong-type /machine/channel
                    an array for the question           | [1] | "wrong-type "
                    a bare word for the question        | 1 | "wrong-type "
                    a day that is not                   | {'asOf':'2026-02-29'} | bad-value /asOf
                    a month that is not                 | {'asOf':'2026-13-01'} | bad-value /asOf
                    a day without its zeros             | {'asOf':'2026-1-1'} | bad-value /asOf
                    a day with a time                   | {'asOf':'2026-11-22T00:00'} | bad-value /asOf
                    a year zero                         | {'asOf':'0000-01-01'} | bad-value /asOf
                    a level that is not                 | {'ask':{'offer':{'level':'9X5'}}} | bad-value /ask/offer/level
                    a kind that is no offer's           | {'ask':{'offer':{'kind':'PREMIER_UPGRADE'}}} | bad-value /ask/offer/kind
                    a kind that is no service's         | {'services':[{'kind':'PREMIER'}]} | bad-value /services/0/kind
                    a response time that is not         | {'machine':{'responseTimes':['4H','8H']}} | bad-value /machine/responseTimes/1
                    no months at all                    | {'ask':{'offer':{'months':0}}} | bad-value /ask/offer/months
                    months without end                  | {'ask':{'offer':{'months':99999999999}}} | bad-value /ask/offer/months
                    a country in words                  | {'machine':{'country':'Japan'}} | bad-value /machine/country
                    a family in small letters           | {'machine':{'family':'st50'}} | bad-value /machine/family
                    ID-1 a machine number too short     | {'machine':{'machineNumber':'7X06CT'}} | bad-value /machine/machineNumber
                    ID-1 a machine number of eight      | {'machine':{'machineNumber':'7X06CTO1'}} | bad-value /machine/machineNumber
                    ID-1 a machine type alone           | {'machine':{'machineNumber':'7X06'}} | bad-value /machine/machineNumber
                    ID-1 a model that is no number      | {'ask':{'offer':{'forModels':['7X06','?']}}} | bad-value /ask/offer/forModels/1
                    a warranty that ends before it began| {'machine':{'warranty':{'start':'2026-04-01','end':'2026-03-31'}}} | bad-value /machine/warranty/end
                    a service that ends before it began | {'services':[{'kind':'RENEWAL','level':'NBD','premier':false,'start':'2026-04-01','end':'2026-03-31'}]} | bad-value /services/0/end
                    a warranty without an end           | {'machine':{'warranty':{'start':'2026-04-01'}}} | missing-member /machine/warranty/end
                    a service without a level           | {'services':[{'kind':'RENEWAL','premier':false,'start':'2026-04-01','end':'2026-05-31'}]} | missing-member /services/0/level
                    a machine without its number        | {'machine':{'family':'ST50'}} | missing-member /machine/machineNumber
                    no day of the question              | {'id':'1','ask':{'term':{'start':'2024-02-29','years':1}}} | missing-member /asOf
                    nothing asked                       | {'asOf':'2026-11-22'} | missing-member /ask
                    """)
    void aFaultNamesItsPlace(String situation, String question, String fault) {
        assertThat(faultOf(question)).isEqualTo(fault);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    nothing under ask                  | {} | not-one-question /ask
                    two questions under ask            | {'term':{'start':'2024-02-29','years':1},'coverage':{'on':'2026-01-01'}} | not-one-question /ask
                    a term of years and months         | {'term':{'start':'2024-02-29','years':1,'months':12}} | bad-value /ask/term
                    a term of neither                  | {'term':{'start':'2024-02-29'}} | missing-member /ask/term/months
                    a term without a start             | {'term':{'years':1}} | missing-member /ask/term/start
                    a term of more than a century      | {'term':{'start':'2024-02-29','years':101}} | bad-value /ask/term/years
                    business days from none            | {'businessDay':{'after':'2026-01-01','days':0}} | bad-value /ask/businessDay/days
                    business days without a day        | {'businessDay':{'days':1}} | missing-member /ask/businessDay/after
                    a repair on no day                 | {'repair':{'cause':'FAILURE','part':{'kind':'HDD','origin':'WITH_SYSTEM'}}} | missing-member /ask/repair/on
                    a repair without a cause           | {'repair':{'on':'2026-01-01','part':{'kind':'HDD','origin':'WITH_SYSTEM'}}} | missing-member /ask/repair/cause
                    a repair of nothing                | {'repair':{'on':'2026-01-01','cause':'FAILURE'}} | missing-member /ask/repair/part
                    a part of no kind                  | {'repair':{'on':'2026-01-01','cause':'FAILURE','part':{'origin':'WITH_SYSTEM'}}} | missing-member /ask/repair/part/kind
                    a part from nowhere                | {'repair':{'on':'2026-01-01','cause':'FAILURE','part':{'kind':'HDD'}}} | missing-member /ask/repair/part/origin
                    a cause that is not                | {'repair':{'cause':'AGE'}} | bad-value /ask/repair/cause
                    a kind of part that is not         | {'repair':{'part':{'kind':'DISK'}}} | bad-value /ask/repair/part/kind
                    a misspelt member of a part        | {'repair':{'part':{'endurance':5}}} | unknown-member /ask/repair/part/endurance
                    more endurance than there is       | {'repair':{'part':{'enduranceLeft':101}}} | bad-value /ask/repair/part/enduranceLeft
                    a little more endurance than all   | {'repair':{'part':{'enduranceLeft':100.01}}} | bad-value /ask/repair/part/enduranceLeft
                    endurance beyond any number        | {'repair':{'part':{'enduranceLeft':1e9999999999}}} | bad-value /ask/repair/part/enduranceLeft
                    a term of a year and a half month  | {'term':{'start':'2024-02-29','months':12.5}} | wrong-type /ask/term/months
                    a term beyond the year 9999        | {'term':{'start':'9999-06-01','years':1}} | bad-value /ask/term/start
                    a business day beyond it           | {'businessDay':{'after':'9999-12-30','days':1}} | bad-value /ask/businessDay/after
                    endurance below nothing            | {'repair':{'part':{'enduranceLeft':-1}}} | bad-value /ask/repair/part/enduranceLeft
                    an option's warranty turned round  | {'repair':{'part':{'warranty':{'start':'2026-01-02','end':'2026-01-01'}}}} | bad-value /ask/repair/part/warranty/end
                    an option's warranty without an end| {'repair':{'part':{'warranty':{'start':'2026-01-02'}}}} | missing-member /ask/repair/part/warranty/end
                    a response at no level             | {'response':{'acceptedAt':'2026-01-01T09:00:00+09:00'}} | missing-member /ask/response/level
                    a response to no call              | {'response':{'level':'NBD'}} | missing-member /ask/response/acceptedAt
                    a moment without its offset        | {'response':{'level':'NBD','acceptedAt':'2026-01-01T09:00:00'}} | bad-value /ask/response/acceptedAt
                    a moment without its time          | {'response':{'level':'NBD','acceptedAt':'2026-01-01'}} | bad-value /ask/response/acceptedAt
                    a moment on a day that is not      | {'response':{'level':'NBD','acceptedAt':'2026-02-29T09:00:00Z'}} | bad-value /ask/response/acceptedAt
                    a moment at an hour that is not    | {'response':{'level':'NBD','acceptedAt':'2026-01-01T24:00:00Z'}} | bad-value /ask/response/acceptedAt
                    a moment in the year zero          | {'response':{'level':'NBD','acceptedAt':'0000-01-01T09:00:00Z'}} | bad-value /ask/response/acceptedAt
                    a moment beyond four digits        | {'response':{'level':'NBD','acceptedAt':'+12026-01-01T09:00:00Z'}} | bad-value /ask/response/acceptedAt
                    a registration on no day           | {'registration':{'kind':'RENEWAL','level':'NBD','premier':false,'months':12}} | missing-member /ask/registration/registeredOn
                    a pack used perhaps                | {'registration':{'packUsed':'no'}} | wrong-type /ask/registration/packUsed
                    an offer of a used pack            | {'offer':{'packUsed':true}} | unknown-member /ask/offer/packUsed
                    a Premier upgrade of no tiers      | {'premierUpgrade':{'registeredOn':'2026-01-01'}} | missing-member /ask/premierUpgrade/tiers
                    a tier of no months                | {'premierUpgrade':{'tiers':[12,0]}} | bad-value /ask/premierUpgrade/tiers/1
                    a first day without its papers     | {'startDateChange':{'of':'WARRANTY','deliveredOn':'2023-04-02'}} | missing-member /ask/startDateChange/documents
                    a paper that is not                | {'startDateChange':{'documents':['INVOICE']}} | bad-value /ask/startDateChange/documents/0
                    giving up nothing                  | {'giveUp':{}} | missing-member /ask/giveUp/of
                    giving up a contract               | {'giveUp':{'of':'INDIVIDUAL_CONTRACT'}} | bad-value /ask/giveUp/of
                    a delivery of no order             | {'delivery':{}} | missing-member /ask/delivery/orderedOn
                    a delivery with a misspelt day     | {'delivery':{'ordered':'2026-01-01'}} | unknown-member /ask/delivery/ordered
                    coverage on no day                 | {'coverage':{}} | missing-member /ask/coverage/on
                    an offer without months            | {'offer':{'kind':'RENEWAL','level':'NBD','premier':false,'orderedOn':'2025-01-10'}} | missing-member /ask/offer/months
                    an offer without a day             | {'offer':{'kind':'RENEWAL','level':'NBD','premier':false,'months':12}} | missing-member /ask/offer/orderedOn
                    a plan without a first day         | {'plan':{'until':'2030-01-01'}} | missing-member /ask/plan/orderedOn
                    a plan up to no day                | {'plan':{'orderedOn':'2026-01-01'}} | missing-member /ask/plan/until
                    a plan without anything to buy     | {'plan':{'orderedOn':'2026-01-01','until':'2030-01-01','level':'NBD','premier':false}} | missing-member /ask/plan/offerings
                    a plan with something for nothing  | {'plan':{'orderedOn':'2026-01-01','until':'2030-01-01','level':'NBD','premier':false,'offerings':[{'kind':'RENEWAL','level':'NBD','premier':false,'months':12}]}} | missing-member /ask/plan/offerings/0/price
                    a plan with a price below nothing  | {'plan':{'offerings':[{'price':-1}]}} | bad-value /ask/plan/offerings/0/price
                    a plan with another kind of service| {'plan':{'offerings':[{'kind':'DRIVE_RETENTION'}]}} | bad-value /ask/plan/offerings/0/kind
                    a plan with a misspelt member      | {'plan':{'offering':[]}} | unknown-member /ask/plan/offering
                    a plan at a level that is not      | {'plan':{'level':'GOLD'}} | bad-value /ask/plan/level
                    a clock without a target           | {'clock':{'calendar':'24X7','events':[],'at':'2026-11-24T18:00:00+09:00'}} | missing-member /ask/clock/targetMinutes
                    a clock without its hours          | {'clock':{'targetMinutes':240,'events':[],'at':'2026-11-24T18:00:00+09:00'}} | missing-member /ask/clock/calendar
                    a clock without events             | {'clock':{'targetMinutes':240,'calendar':'24X7','at':'2026-11-24T18:00:00+09:00'}} | missing-member /ask/clock/events
                    a clock read at no instant         | {'clock':{'targetMinutes':240,'calendar':'24X7','events':[]}} | missing-member /ask/clock/at
                    a target of no time                | {'clock':{'targetMinutes':0}} | bad-value /ask/clock/targetMinutes
                    a target of half a minute          | {'clock':{'targetMinutes':0.5}} | bad-value /ask/clock/targetMinutes
                    hours that are not                 | {'clock':{'calendar':'9X5'}} | bad-value /ask/clock/calendar
                    hours by their number              | {'clock':{'calendar':24}} | wrong-type /ask/clock/calendar
                    hours on no day                    | {'clock':{'calendar':{'days':[]}}} | bad-value /ask/clock/calendar/days
                    hours on a day in full             | {'clock':{'calendar':{'days':['MONDAY']}}} | bad-value /ask/clock/calendar/days/0
                    hours that close as they open      | {'clock':{'calendar':{'days':['MON'],'from':'09:00','to':'09:00','holidays':true}}} | bad-value /ask/clock/calendar/to
                    hours over midnight                | {'clock':{'calendar':{'days':['MON'],'from':'22:00','to':'06:00','holidays':true}}} | bad-value /ask/clock/calendar/to
                    hours that close as the day begins | {'clock':{'calendar':{'to':'00:00'}}} | bad-value /ask/clock/calendar/to
                    hours that open at the day's end   | {'clock':{'calendar':{'from':'24:00'}}} | bad-value /ask/clock/calendar/from
                    hours with a time cut short        | {'clock':{'calendar':{'from':'9:00'}}} | bad-value /ask/clock/calendar/from
                    hours that leave holidays open     | {'clock':{'calendar':{'days':['MON'],'from':'09:00','to':'18:00'}}} | missing-member /ask/clock/calendar/holidays
                    hours with a misspelt member       | {'clock':{'calendar':{'until':'18:00'}}} | unknown-member /ask/clock/calendar/until
                    an event at no instant             | {'clock':{'events':[{'type':'START'}]}} | missing-member /ask/clock/events/0/at
                    an event without an offset         | {'clock':{'events':[{'at':'2026-11-24T09:00:00'}]}} | bad-value /ask/clock/events/0/at
                    an event of no type                | {'clock':{'events':[{'at':'2026-11-24T09:00:00+09:00'}]}} | missing-member /ask/clock/events/0/type
                    an event of a type that is not     | {'clock':{'events':[{'type':'HOLD'}]}} | bad-value /ask/clock/events/0/type
                    an event with a misspelt member    | {'clock':{'events':[{'kind':'START'}]}} | unknown-member /ask/clock/events/0/kind
                    a second start                     | {'clock':{'targetMinutes':240,'calendar':'24X7','at':'2026-11-24T18:00:00+09:00','events':[{'type':'START','at':'2026-11-24T09:00:00+09:00'},{'type':'START','at':'2026-11-24T10:00:00+09:00'}]}} | bad-value /ask/clock/events/1
                    the later of two starts is the second | {'clock':{'targetMinutes':240,'calendar':'24X7','at':'2026-11-24T18:00:00+09:00','events':[{'type':'START','at':'2026-11-24T10:00:00+09:00'},{'type':'START','at':'2026-11-24T09:00:00+09:00'}]}} | bad-value /ask/clock/events/0
                    a pause of what is paused          | {'clock':{'targetMinutes':240,'calendar':'24X7','at':'2026-11-24T18:00:00+09:00','events':[{'type':'PAUSE','at':'2026-11-24T11:00:00+09:00'},{'type':'START','at':'2026-11-24T09:00:00+09:00'},{'type':'PAUSE','at':'2026-11-24T10:00:00+09:00'}]}} | bad-value /ask/clock/events/0
                    a pause before the start           | {'clock':{'targetMinutes':240,'calendar':'24X7','at':'2026-11-24T18:00:00+09:00','events':[{'type':'PAUSE','at':'2026-11-24T08:00:00+09:00'},{'type':'START','at':'2026-11-24T09:00:00+09:00'}]}} | bad-value /ask/clock/events/0
                    going on while it runs             | {'clock':{'targetMinutes':240,'calendar':'24X7','at':'2026-11-24T18:00:00+09:00','events':[{'type':'START','at':'2026-11-24T09:00:00+09:00'},{'type':'RESUME','at':'2026-11-24T10:00:00+09:00'}]}} | bad-value /ask/clock/events/1
                    an end before the start            | {'clock':{'targetMinutes':240,'calendar':'24X7','at':'2026-11-24T18:00:00+09:00','events':[{'type':'STOP','at':'2026-11-24T09:00:00+09:00'}]}} | bad-value /ask/clock/events/0
                    something after the end            | {'clock':{'targetMinutes':240,'calendar':'24X7','at':'2026-11-24T18:00:00+09:00','events':[{'type':'START','at':'2026-11-24T09:00:00+09:00'},{'type':'STOP','at':'2026-11-24T10:00:00+09:00'},{'type':'PAUSE','at':'2026-11-24T11:00:00+09:00'}]}} | bad-value /ask/clock/events/2
                    a deadline beyond the year 9999    | {'clock':{'targetMinutes':10000000,'calendar':{'days':['MON'],'from':'09:00','to':'09:01','holidays':false},'events':[{'type':'START','at':'2026-11-24T09:00:00+09:00'}],'at':'2026-11-24T18:00:00+09:00'}} | bad-value /ask/clock/targetMinutes
                    """)
    void exactlyOneThingIsAskedAndWhole(String situation, String asked, String fault) {
        assertThat(faultOf("{'asOf':'2026-11-22','machine':" + MACHINE + ",'ask':" + asked + "}"))
                .isEqualTo(fault);
    }

    @Test
    void aFamilyOrAProgrammeThatIsNotThereIsNamed() {
        assertThat(
                        faultOf(
                                "{'asOf':'2026-11-22','machine':{'machineNumber':'7X06CTO1WW','family':'MAINFRAME'},'ask':{'offer':"
                                        + OFFER
                                        + "}}"))
                .isEqualTo("bad-value /machine/family");
        assertThat(
                        faultOf(
                                "{'asOf':'2026-11-22','programme':'x','machine':"
                                        + MACHINE
                                        + ",'ask':{'offer':"
                                        + OFFER
                                        + "}}"))
                .isEqualTo("unknown-programme /programme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'term':{'start':'2024-02-29','years':1}}",
                "{'businessDay':{'after':'2026-01-01','days':1}}"
            })
    void aProgrammeThatIsNotThereIsNamedWhateverIsAsked(String asked) {
        assertThat(faultOf("{'asOf':'2026-11-22','programme':'x','ask':" + asked + "}"))
                .isEqualTo("unknown-programme /programme");
    }

    @Test
    void aMachineThatIsNeededAndAFactThatIsNeededAreNamed() {
        assertThat(faultOf("{'asOf':'2026-11-22','ask':{'offer':" + OFFER + "}}"))
                .isEqualTo("missing-member /machine");
        assertThat(
                        faultOf(
                                "{'asOf':'2026-11-22','machine':{'machineNumber':'7X06CTO1WW'},'ask':{'offer':"
                                        + OFFER
                                        + "}}"))
                .isEqualTo("missing-member /machine/warranty");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    cut short                 | {'id':'a','asOf':'2026-11-22'
                    a comma too many          | {'id':'a',}
                    no quotes                 | {'id':'a',asOf:1}
                    something after it        | {'id':'a','asOf':'2026-11-22','ask':{'term':{'start':'2024-02-29','years':1}}} {}
                    words                     | hello
                    """)
    void whatIsNoJsonIsSaidToBeNone(String situation, String line) {
        assertThat(faultOf(line)).isEqualTo("malformed-question ");
    }

    @Test
    void theIdIsRepeatedInAnErrorWhereItCanBeRead() {
        assertThat(AskInTest.answer("{\"asOf\":1,\"id\":\"late\"}").get("id").asString())
                .isEqualTo("late");
        assertThat(AskInTest.answer("{\"id\":\"early\",oops").get("id").asString())
                .isEqualTo("early");
        assertThat(AskInTest.answer("{oops,\"id\":\"lost\"}").has("id")).isFalse();
    }

    @Test
    void anErrorIsExplainedInBothLanguages() {
        var words = AskInTest.answer("{\"asOff\":1}").get("explanation");
        assertThat(words.get("ja").asString()).contains("asOff").endsWith("。");
        assertThat(words.get("en").asString()).contains("asOff").endsWith(".");
    }
}
