using Xunit;

namespace CaseCenterMonitor.Tests.Sites;

/// <summary>One mistake at a time: the line it is reported on and the remedy it names.</summary>
public sealed class EachProblemTests
{
    /// <param name="passage">What stands in the right file.</param>
    /// <param name="mistake">What somebody wrote instead; the problem is expected on its line.</param>
    /// <param name="remedy">What the problem must say.</param>
    [Theory]
    // Keys.
    [InlineData("maxMetres: 8 }", "}", "a reader needs the key 'maxMetres'", "- { id: ble-hall")]
    [InlineData("capacity: 8", "capcity: 8, capacity: 8", "did you mean 'capacity'?")]
    [InlineData("capacity: 8", "colour: red, capacity: 8", "(allowed: id, kind, name, short, insidePerimeter, detaineesAllowed, capacity)")]
    [InlineData("address: cam-hall", "address: cam-hall, address: cam-2", "key 'address' is already given on line 21; keep one of the two")]
    [InlineData("en: Hall }, short", "en: Hall, fr: Salle }, short", "a name has no key 'fr' (allowed: zh, en)")]
    [InlineData("  doors: { gateway: gw-1 }", "  doors: { gateway: gw-1, address: x }", "defaults of doors has no key 'address'")]
    [InlineData("  doors: { gateway: gw-1 }", "  door: { gateway: gw-1 }\n  doors: { gateway: gw-1 }", "did you mean 'doors'?")]
    // Kinds of value.
    [InlineData("capacity: 8", "capacity: \"8\"", "write a whole number of people from 1 to 1000, without quotes")]
    [InlineData("capacity: 8", "capacity: 0", "from 1 to 1000")]
    [InlineData("capacity: 8", "capacity: 8.5", "a whole number")]
    [InlineData("capacity: 8", "capacity: [8]", "capacity is a list; it must be a whole number")]
    [InlineData("perimeter: false", "perimeter: no", "write true or false")]
    [InlineData("maxMetres: 6.5", "maxMetres: 6,5", "a reader has no key '5'")]
    [InlineData("maxMetres: 6.5", "maxMetres: NaN", "a number of metres from 0.5 to 100")]
    [InlineData("maxMetres: 6.5", "maxMetres: 1e9", "a number of metres from 0.5 to 100")]
    [InlineData("name: { zh: 小, en: Small }", "name: Small", "it must be a name in both languages")]
    [InlineData("name: { zh: 小, en: Small }", "name: { zh: 小 }", "a name needs the key 'en'")]
    [InlineData("  - { id: cam-hall, zone: z-hall, address: cam-hall }", "  - cam-hall", "a camera is written as { key: value, … }")]
    [InlineData("deviceTopics: { zigbee2mqtt: z2m, frigate: frigate, espresense: espresense }", "deviceTopics: { zigbee2mqtt: z2m, frigate: z2m, espresense: espresense }", "base topic 'z2m' is already used")]
    // Ids and texts.
    [InlineData("id: small", "id: Small Town", "'Small Town' is not an id; allowed are lower case letters a-z, digits and hyphens")]
    [InlineData("id: bc-hall", "id: bc_hall", "is not an id")]
    [InlineData("id: bc-hall", "id: ~", "id is empty")]
    [InlineData("id: bc-hall", "id: ble-hall", "id 'ble-hall' is already used on line 18; it may occur once")]
    [InlineData("cardReader: rfid-street", "cardReader: d-street", "id 'd-street' is already used on line 15")]
    [InlineData("timeZone: Asia/Shanghai", "timeZone: Asia/Shanghi", "did you mean 'Asia/Shanghai'?")]
    [InlineData("timeZone: Asia/Shanghai", "timeZone: \"\"", "timeZone is empty")]
    [InlineData("plan: plan.geojson", "plan: /etc/plan.geojson", "allowed is a path below its folder, such as plan.geojson")]
    // The building.
    [InlineData("kind: waiting-men", "kind: waiting-man", "did you mean 'waiting-men'?")]
    [InlineData("between: [z-hall, z-wait-m1]", "between: [z-hall, z-hall]", "the door joins 'z-hall' with itself; name the two different zones")]
    [InlineData("between: [z-hall, z-wait-m1]", "between: [z-hall]", "between names 1 zones; it must be a list of the two zones it joins")]
    [InlineData("between: [z-hall, z-wait-m1]", "between: z-hall", "between is a single value; it must be a list of the two zones")]
    [InlineData("between: [z-hall, z-wait-m1]", "between: [z-hall, [z-wait-m1]]", "between takes the id of a zone")]
    [InlineData("perimeter: false", "perimeter: true", "both its sides are inside the perimeter; write false")]
    [InlineData("perimeter: true", "perimeter: false", "'outside' is outside and 'z-hall' is inside the perimeter; write true")]
    [InlineData("class: office", "class: ofice", "did you mean 'office'? (allowed: perimeter, vehicle, cell, office)")]
    [InlineData("heldLimitSeconds: 60", "heldLimitSeconds: -1", "a whole number of seconds from 1 to 3600")]
    // Devices.
    [InlineData("address: cam-hall", "address: cam-hall, gateway: gw-2", "unknown gateway 'gw-2'; did you mean 'gw-1'?")]
    [InlineData("address: cam-hall", "address: cam-hall, dialect: espresense", "dialect 'espresense' is unknown (allowed: frigate, onvif, axis, axis-dataq)")]
    [InlineData("address: cam-hall", "address: cam/hall", "allowed is one word of a topic")]
    [InlineData("address: ble-wait", "address: ble-hall", "address 'ble-hall' of espresense at gw-1 is already used on line 18; it may occur once")]
    [InlineData("dialect: zigbee2mqtt, address: d-wait", "dialect: minew, address: '02:AA:BB:CC:00:01'", "allowed are twelve digits 0-9 and a-f in small letters, without colons", null, "add 'minew: gw' to its deviceTopics")]
    [InlineData("dialect: zigbee2mqtt, address: d-wait", "dialect: theengs, address: d-wait", "'d-wait' is not a hardware address", null, "add 'theengs: home' to its deviceTopics")]
    [InlineData("address: d-wait", "address: 'd-wait/#'", "is not a device topic; allowed is a path such as esp-rfid/d-front")]
    [InlineData("address: esp-rfid/d-street", "address: z2m/d-street", "lies below 'z2m', the base topic of zigbee2mqtt")]
    [InlineData("address: esp-rfid/d-street", "address: ccm/v1/small", "lies in the gateway's own tree 'ccm/'")]
    [InlineData("zigbee2mqtt: z2m, ", "", "add 'zigbee2mqtt: zigbee2mqtt' to its deviceTopics", "dialect: zigbee2mqtt")]
    [InlineData("ble-wait, zone: z-wait-m1", "ble-wait, zone: z-hall", "no reader hears it; add a reader with zone: z-wait-m1, or write detaineesAllowed: false", "kind: waiting-men")]
    [InlineData("btn-wait, zone: z-wait-m1", "btn-wait, zone: z-wait-m2", "unknown zone 'z-wait-m2'; did you mean 'z-wait-m1'?")]
    [InlineData("shelly, address: shelly/desk", "esp-rfid, address: shelly/desk", "dialect 'esp-rfid' is unknown (allowed: zigbee2mqtt, shelly, theengs, minew, kkm)")]
    [InlineData("address: shelly/desk", "address: shelly/desk, officer: \"03\"", "unknown officer '03'")]
    [InlineData("address: shelly/desk", "address: shelly/wait", "address 'shelly/wait' of shelly at gw-1 is already used on line 23; it may occur once")]
    [InlineData("address: d-wait", "address: d-wait, grants: { withinSeconds: 90 }", "withinSeconds '90' is not allowed; write a whole number of seconds from 1 to 60")]
    [InlineData("address: d-wait", "address: d-wait, grants: { withinSeconds: 9, dialect: shelly, address: s, heartbeatSeconds: 9 }", "dialect 'shelly' is unknown (allowed: esp-rfid, onvif, uhppoted)")]
    [InlineData("address: d-wait", "address: d-wait, grants: { withinSeconds: 9, dialect: esp-rfid, address: esp-rfid/d-street, heartbeatSeconds: 9 }", "address 'esp-rfid/d-street' of esp-rfid at gw-1 is already used")]
    [InlineData("address: d-wait", "address: d-wait, grants: 10", "grants is a single value; it must be a group such as")]
    // Wristbands, officers, limits.
    [InlineData("advertises: beacon-hall", "advertises: band-001-open", "identity 'band-001-open' is already used on line 26")]
    [InlineData("advertises: staff-02", "advertises: band-001", "identity 'band-001' is already used on line 26")]
    [InlineData("advertisesWhenCut: band-001-open", "advertisesWhenCut: band-001", "identity 'band-001' is already used on line 26")]
    [InlineData("wristband: wb-s02, sex", "wristband: wb-s20, sex", "unknown wristband 'wb-s20'; did you mean 'wb-s02'?")]
    [InlineData("sex: female }", "sex: female }\n  - { number: \"02\", wristband: wb-001, sex: male }", "officer number '02' is already used", "wb-001, sex")]
    [InlineData("sex: female }", "sex: female }\n  - { number: \"03\", wristband: wb-s02, sex: male }", "wristband 'wb-s02' is already used", "\"03\"")]
    [InlineData("number: \"02\"", "number: Li Wei", "is not an officer number; allowed are digits")]
    [InlineData("sex: female", "sex: f", "(allowed: female, male)")]
    [InlineData("seconds: 1800", "seconds: 604801", "a whole number of seconds from 1 to 604800")]
    [InlineData("seconds: 1800", "seconds: 0", "a whole number of seconds from 1 to 604800")]
    [InlineData(", why: twice as careful", "", "a limit needs the key 'why'", "WCK-2.general")]
    [InlineData(" by: \"02\",", "", "a limit needs the key 'by'", "WCK-2.general")]
    [InlineData("key: WCK-2.general", "key: \"\"", "key is empty")]
    // Not to be had from YAML.
    [InlineData("address: cam-hall", "address: &cam cam-hall", "anchors and aliases are not allowed")]
    [InlineData("address: cam-hall", "address: !!str cam-hall", "tags (words that begin with '!') are not allowed")]
    public void Names_the_line_and_the_remedy(string passage, string mistake, string remedy, string? where = null, string? alsoFound = null)
    {
        var yaml = SmallSite.With(passage, mistake);
        if (alsoFound is null)
        {
            var problem = where is null ? SmallSite.OnlyProblem(yaml, SmallSite.LineOf(passage, SmallSite.Yaml)) : SmallSite.OnlyProblem(yaml, where);
            Assert.Contains(remedy, problem.Message, StringComparison.Ordinal);
        }
        else
        {
            var problems = SmallSite.Read(yaml).Problems;
            Assert.Contains(problems, problem => problem.Message.Contains(remedy, StringComparison.Ordinal));
            Assert.Contains(problems, problem => problem.Message.Contains(alsoFound, StringComparison.Ordinal));
            Assert.All(problems, problem => Assert.Equal(SmallSite.LineOf(passage, SmallSite.Yaml), problem.Line));
        }
    }

    [Theory]
    [InlineData("id")]
    [InlineData("name")]
    [InlineData("timeZone")]
    [InlineData("plan")]
    [InlineData("gateways")]
    [InlineData("zones")]
    [InlineData("doors")]
    [InlineData("readers")]
    [InlineData("wristbands")]
    [InlineData("officers")]
    [InlineData("policies")]
    public void A_missing_section_or_key_of_the_file_is_named(string key)
    {
        var yaml = SmallSite.With($"\n{key}:", $"\nx-{key}:", "\n" + SmallSite.Yaml);

        var problems = SmallSite.Read(yaml).Problems;

        Assert.Contains(problems, problem => problem.Message.StartsWith($"a site file needs the key '{key}'", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Message.Contains($"has no key 'x-{key}'", StringComparison.Ordinal));
    }

    [Fact]
    public void An_identity_or_address_may_occur_again_at_another_gateway_or_in_another_dialect()
    {
        var yaml = SmallSite.With("address: cam-hall", "address: ble-hall");

        Assert.Empty(SmallSite.Read(yaml).Problems);
    }
}
